import { Type } from 'typebox';
import { AccountList, Session, SessionAnswer, SignInBody } from '../../contract/session.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { PUBLIC } from '../base/authorize.ts';
import type { Parts } from '../base/parts.ts';
import { presentAccounts, presentSession } from './present.ts';
import { demoAccounts, demoUser, userPosts } from './queries.ts';
import { SESSION_COOKIE, SESSION_HOURS, sessionToken } from './session.ts';

export function identityRoutes(app: App, { pool, keys, clock, env }: Parts): void {
  app.get('/api/accounts', {
    config: { permission: PUBLIC },
    schema: { tags: ['session'], summary: 'Demo accounts to sign in as', response: { 200: AccountList } },
  }, async () => presentAccounts(await demoAccounts(pool, clock.now().toISOString())));

  app.post('/api/session', {
    config: { permission: PUBLIC },
    schema: { tags: ['session'], summary: 'Sign in by choosing a demo account', body: SignInBody, response: { 200: Session } },
  }, async (request, reply) => {
    const { county, user } = request.body;
    const [account] = await demoUser(pool, county, user);
    if (account === undefined) throw new Refusal('session.unknown-account');
    if (!account.demo) throw new Refusal('session.not-demo');
    const now = clock.now();
    const session = presentSession(await userPosts(pool, county, user, now.toISOString()));
    if (session === null) throw new Refusal('session.unknown-account');
    const until = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    void reply.setCookie(SESSION_COOKIE, sessionToken(keys, { county, user }, until), {
      httpOnly: true, sameSite: 'lax', secure: env.secureCookies, path: '/', expires: until,
    });
    return session;
  });

  app.get('/api/session', {
    config: { permission: PUBLIC },
    schema: { tags: ['session'], summary: 'Who is signed in; null when nobody is', response: { 200: SessionAnswer } },
  }, async ({ actor }) => {
    if (actor === null) return { session: null };
    return { session: presentSession(await userPosts(pool, actor.county, actor.user, clock.now().toISOString())) };
  });

  app.delete('/api/session', {
    config: { permission: PUBLIC },
    schema: { tags: ['session'], summary: 'Sign out', response: { 204: Type.Null() } },
  }, async (_, reply) => reply.clearCookie(SESSION_COOKIE, { path: '/' }).status(204).send(null));
}
