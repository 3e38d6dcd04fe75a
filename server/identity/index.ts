export { identityRoutes } from './routes.ts';
export { createActorFinder } from './session.ts';
