export { createActors, type Actors } from './actors.ts';
export { instantIn, loadPerson } from './commands/person.ts';
export { dropImportRows } from './import/jobs.ts';
export { importRoutes } from './import/routes.ts';
export { presentPost } from './people-present.ts';
export { administrator, peopleRoutes } from './people-routes.ts';
export { identityRoutes } from './routes.ts';
export { flushPeople, loadActingPosts } from './store.ts';
export type { Desertion, HandOverOrder, UnitWork } from './work.ts';
