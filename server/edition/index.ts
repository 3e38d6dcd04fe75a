export { faultsOf } from './documents.ts';
export { editionRoutes } from './routes.ts';
