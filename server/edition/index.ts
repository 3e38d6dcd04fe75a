export { faultsOf } from './documents.ts';
export { proposeRule } from './commands/propose.ts';
export { editionRoutes } from './routes.ts';
