import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../core/access/roles.ts';
import { Refusal } from '../../core/shared/refusal.ts';

/**
 * Every route names who may call it; one that does not, does not boot.
 * PUBLIC is written out. `signed-in` only lets somebody through the door: what he sees and may do
 * there is core/access's, asked with the record in hand. `setup` is the holder of the setup token,
 * `partner` another system with the token of its source.
 */
export const PUBLIC = 'PUBLIC';
export type Permission = typeof PUBLIC | 'signed-in' | 'setup' | 'partner';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
    /** A command that is safe to send twice asks for header Idempotency-Key. */
    idempotent?: boolean;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyInstance {
    /** Every route with its permission, as booted: the access matrix is made from it. */
    routeTable: readonly RouteOptions[];
  }
}

/** null at once for whoever shows no session: most reports then need no promise here. */
export type FindActor = (request: FastifyRequest) => Promise<Actor | null> | null;
/** @throws Refusal partner.token for whoever does not hold the token of the source that the address names */
export type RequirePartner = (request: FastifyRequest) => Promise<void>;

export function registerAuthorization(app: FastifyInstance, options: { findActor: FindActor; setupToken: string | null; requirePartner?: RequirePartner }): void {
  app.decorateRequest('actor', null);
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.decorate('routeTable', routes);
  app.addHook('onReady', async () => {
    const open = routes.filter((route) => route.config?.permission === undefined);
    if (open.length > 0) throw new Error(`routes without a permission: ${open.map((route) => `${String(route.method)} ${route.url}`).join(', ')}`);
  });
  const admit = (request: FastifyRequest, actor: Actor | null): void => {
    const { permission } = request.routeOptions.config;
    // Where anybody may come, one whose posts have ended is a resident like any other, with a resident's limits.
    request.actor = permission === PUBLIC && actor?.posts.length === 0 ? null : actor;
    if (permission === 'signed-in') actorOf(request);
    if (permission === 'setup' && !holdsToken(request, options.setupToken)) throw new Refusal('forbidden');
  };
  const admitPartner = async (request: FastifyRequest): Promise<void> => {
    if (options.requirePartner === undefined) throw new Refusal('partner.token');
    await options.requirePartner(request);
  };
  app.addHook('onRequest', (request, _, done) => {
    if (request.routeOptions.config.permission === undefined) return done(); // the not-found handler
    refuseForeignOrigin(request);
    // A system has no session: neither a cookie nor a page of ours brings it here.
    if (request.routeOptions.config.permission === 'partner') return void admitPartner(request).then(() => done(), done);
    const found = options.findActor(request);
    if (found === null) {
      admit(request, null);
      return done();
    }
    found.then((actor) => admit(request, actor)).then(() => done(), done);
  });
}

/**
 * The actor of a signed-in route, in the county the address names.
 * Who holds no post now sees nothing, whatever his cookie says.
 * @throws Refusal session.missing, session.no-post, not-found (somebody of another county)
 */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Refusal('session.missing');
  const { county } = request.params as { county?: string };
  if (county !== undefined && county !== request.actor.county) throw new Refusal('not-found');
  if (request.actor.posts.length === 0) throw new Refusal('session.no-post');
  return request.actor;
}

/** Browsers name the page a request comes from; one that changes something must come from our own. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('origin.foreign');
}

function holdsToken(request: FastifyRequest, token: string | null): boolean {
  const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
  const wanted = Buffer.from(token ?? '');
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
}
