export { tallyEffect } from './consumer.ts';
export { rebuildTallies } from './rebuild.ts';
export { statisticsRoutes } from './routes.ts';
