export { explainRoutes } from './explain.ts';
export { createFollower, type Followed } from './follow.ts';
export { createPhotoAccess, type PhotoReader } from './photo-access.ts';
export { createUnitWork } from './hand-over.ts';
export type { MatterParts } from './parts.ts';
export { matterRoutes } from './routes.ts';
export { flushMatters } from './store.ts';
export { reckonEffect } from './reckon.ts';
export { sweepDue } from './sweep.ts';
