export { sweepUnattached } from './jobs.ts';
export { createPictures, type Pictures } from './pictures.ts';
export { fileRoutes } from './routes.ts';
