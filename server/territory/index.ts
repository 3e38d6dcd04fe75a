export { createGazetteers, type Gazetteer, type Gazetteers, type Unit } from './gazetteer.ts';
export { named, unitsOf } from './present.ts';
export { territoryRoutes } from './routes.ts';
export { mapRoutes, type MapParts } from './map-routes.ts';
export { readMapAt } from './queries.ts';
