import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Problem } from '../contract/common.ts';
import { WorkOrder } from '../contract/exchange.ts';
import { PUBLIC } from './base/authorize.ts';
import type { App } from './base/app.ts';
import { VERSION } from './base/version.ts';

/** The OpenAPI document is made from the routes' contract schemas; read it at /api/docs. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yiwang 一网', version: VERSION, license: { name: 'Apache-2.0' },
        description: 'Matters of a county from report to proven close. Every POST that changes something takes an `Idempotency-Key`; a repeat returns the first answer. Refusals are a `Problem`, in the language of `Accept-Language`.',
      },
      components: { schemas: { Problem, WorkOrder: WorkOrder as object }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yiwang_session' }, partner: { type: 'http', scheme: 'bearer', description: 'the token of 12345 or 110' } } },
    },
    transform: ({ schema, url, route }) => {
      const { permission, idempotent } = route.config ?? {};
      const headers = idempotent === true
        ? { headers: { type: 'object', required: ['idempotency-key'], properties: { 'idempotency-key': { type: 'string', format: 'uuid' } } } }
        : {};
      return { url, schema: { ...schema, ...headers, ...(permission === PUBLIC ? {} : { security: [{ [permission === 'partner' ? 'partner' : 'session']: [] }] }) } };
    },
  });
  await app.register(async (docs) => {
    // The document is as public as the code is.
    docs.addHook('onRoute', (route) => void (route.config = { ...route.config, permission: PUBLIC }));
    await docs.register(swaggerUi, { routePrefix: '/api/docs' });
  });
}
