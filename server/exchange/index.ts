export { exchangeRoutes } from './routes.ts';
export { createPartnerDoor } from './token.ts';
