export { createHub, type Hub } from './hub.ts';
export { liveRoutes } from './routes.ts';
