import type { FastifyRequest } from 'fastify';
import { CountyParams } from '../../contract/common.ts';
import {
  ChangeList, ChangeQuery, CreateUserBody, DesertedList, DissolveBody, EndPostBody, GivePostBody, HandOverBody, PeopleAnswer, PostParams,
  RenameUserBody, UnitAnswer, UnitParams, UnitRows, UserList, UserPage, UserParams, UserQuery,
} from '../../contract/people.ts';
import { UNIT_ROLES } from '../../core/access/matter.ts';
import { deskOver, mayPeople, type PeopleVerb } from '../../core/access/people.ts';
import type { Actor } from '../../core/access/roles.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import { idempotencyKey } from '../base/idempotency.ts';
import { endPost, leave } from './commands/end.ts';
import { givePost } from './commands/give.ts';
import { loadPerson } from './commands/person.ts';
import type { By } from './commands/save.ts';
import { dissolveUnit, handOverDeserted } from './commands/units.ts';
import { createUser, renameUser } from './commands/users.ts';
import type { PeopleParts } from './parts.ts';
import { presentDeserted, presentUnits, presentUser, presentUsers } from './people-present.ts';
import { countPosts, listChanges, listUsers } from './people-queries.ts';
import { loadPlaces } from './places.ts';
import { actingUnits, loadPostsOf } from './store.ts';

const tags = ['people'];
const PAGE = 50;
/** Greater than whatever begins with the text before it. */
const BEYOND = '\u{10FFFF}';

export function peopleRoutes(app: App, parts: PeopleParts): void {
  userReading(app, parts);
  unitReading(app, parts);
  userCommands(app, parts);
  postCommands(app, parts);
  unitCommands(app, parts);
}

/**
 * The administrator who asks. To everybody else there is nothing here; one who may read but not do this is told so.
 * @throws Refusal not-found, forbidden
 */
export function administrator(request: FastifyRequest, verb: PeopleVerb): Actor {
  const actor = actorOf(request);
  if (mayPeople(actor, verb)) return actor;
  throw new Refusal(mayPeople(actor, 'read-people') ? 'forbidden' : 'not-found');
}

export const commandedBy = (request: FastifyRequest, verb: PeopleVerb): By => {
  const actor = administrator(request, verb);
  return { county: actor.county, actor, key: idempotencyKey(request) };
};

function userReading(app: App, parts: PeopleParts): void {
  app.get('/api/counties/:county/people/users', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Users by id, name, unit, territory or role', params: CountyParams, querystring: UserQuery, response: { 200: UserList } },
  }, async (request) => {
    const { county } = administrator(request, 'read-people');
    const { q, unit = null, territory, role = null, limit = PAGE, after = '' } = request.query;
    const now = instant(parts.clock);
    const places = await loadPlaces(parts.pool, county);
    const prefix = q === undefined || q.trim() === '' ? null : q.normalize('NFC').trim();
    const territories = territory === undefined ? null : places.below(territory);
    const users = await listUsers(parts.pool, county, prefix, prefix === null ? null : `${prefix}${BEYOND}`, unit, territories, role, now, after, limit + 1);
    return presentUsers(users, await loadPostsOf(parts.pool, county, users.map((user) => user.id)), { places, now, limit });
  });

  app.get('/api/counties/:county/people/users/:user', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'One user with posts present, to come and past', params: UserParams, response: { 200: UserPage } },
  }, async (request) => {
    const actor = administrator(request, 'read-people');
    const person = await loadPerson(parts.pool, actor.county, request.params.user);
    return presentUser(person, { places: await loadPlaces(parts.pool, actor.county), now: instant(parts.clock), actor });
  });

  app.get('/api/counties/:county/people/changes', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Changes of users, posts and units, newest first', params: CountyParams, querystring: ChangeQuery, response: { 200: ChangeList } },
  }, async (request) => {
    const { county } = administrator(request, 'read-changes');
    const { before = Number.MAX_SAFE_INTEGER, limit = PAGE } = request.query;
    const rows = await listChanges(parts.pool, county, before, limit + 1);
    const page = rows.slice(0, limit);
    return {
      rows: page.map(({ actor, name, ...row }) => ({ ...row, by: { user: actor, name } })),
      next: rows.length > limit ? (page.at(-1)?.pos ?? null) : null,
      asOf: instant(parts.clock),
    };
  });
}

function unitReading(app: App, parts: PeopleParts): void {
  app.get('/api/counties/:county/people/units', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'All units, dissolved ones too', params: CountyParams, response: { 200: UnitRows } },
  }, async (request) => {
    const actor = administrator(request, 'read-people');
    const now = instant(parts.clock);
    const posts = new Map((await countPosts(parts.pool, actor.county, now)).map((row) => [row.unit, row.posts]));
    return presentUnits(await loadPlaces(parts.pool, actor.county), posts, { now, actor });
  });

  app.get('/api/counties/:county/people/deserted', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Open matters that wait for a unit nobody acts for: counts', params: CountyParams, response: { 200: DesertedList } },
  }, async (request) => {
    const actor = actorOf(request);
    const over = deskOver(actor);
    const all = over === 'county' || mayPeople(actor, 'read-people');
    if (!all && over.length === 0) throw new Refusal('not-found');
    const now = instant(parts.clock);
    const rows = (await parts.work.deserted(actor.county)).filter((row) => all || over.includes(row.township));
    const acting = new Set((await actingUnits(parts.pool, actor.county, UNIT_ROLES, now, [])).map((row) => row.unit));
    return presentDeserted(rows, { places: await loadPlaces(parts.pool, actor.county), acting, now, mayHandOver: over === 'county' || over.length > 0 });
  });
}

const command = { permission: 'signed-in', idempotent: true } as const;

function userCommands(app: App, parts: PeopleParts): void {
  app.post('/api/counties/:county/people/users', {
    config: command,
    schema: { tags, summary: 'A new user', params: CountyParams, body: CreateUserBody, response: { 201: PeopleAnswer } },
  }, async (request, reply) => reply.status(201).send(await createUser(parts, commandedBy(request, 'create-user'), request.body)));

  app.post('/api/counties/:county/people/users/:user/rename', {
    config: command,
    schema: { tags, summary: 'Another name for a user', params: UserParams, body: RenameUserBody, response: { 200: PeopleAnswer } },
  }, async (request) => renameUser(parts, commandedBy(request, 'rename-user'), { ...request.body, user: request.params.user }));

  app.post('/api/counties/:county/people/users/:user/leave', {
    config: command,
    schema: { tags, summary: 'A person leaves: all posts end', params: UserParams, body: EndPostBody, response: { 200: PeopleAnswer } },
  }, async (request) => leave(parts, commandedBy(request, 'leave'), { ...request.body, user: request.params.user }));
}

function postCommands(app: App, parts: PeopleParts): void {
  app.post('/api/counties/:county/people/users/:user/posts', {
    config: command,
    schema: { tags, summary: 'Give a user a post', params: UserParams, body: GivePostBody, response: { 201: PeopleAnswer } },
  }, async (request, reply) => reply.status(201).send(await givePost(parts, commandedBy(request, 'give-post'), { ...request.body, user: request.params.user })));

  app.post('/api/counties/:county/people/users/:user/posts/:post/end', {
    config: command,
    schema: { tags, summary: 'End a post', params: PostParams, body: EndPostBody, response: { 200: PeopleAnswer } },
  }, async (request) => endPost(parts, commandedBy(request, 'end-post'), { ...request.body, ...request.params }));
}

function unitCommands(app: App, parts: PeopleParts): void {
  app.post('/api/counties/:county/people/units/:unit/dissolve', {
    config: command,
    schema: { tags, summary: 'Dissolve a unit: its posts end, its work goes to another', params: UnitParams, body: DissolveBody, response: { 200: UnitAnswer } },
  }, async (request) => dissolveUnit(parts, commandedBy(request, 'dissolve-unit'), { ...request.body, unit: request.params.unit }));

  app.post('/api/counties/:county/people/units/:unit/hand-over', {
    config: command,
    schema: { tags, summary: 'Hand over what nobody answers for', params: UnitParams, body: HandOverBody, response: { 200: UnitAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const over = deskOver(actor);
    if (over !== 'county' && over.length === 0) throw new Refusal(mayPeople(actor, 'read-people') ? 'forbidden' : 'not-found');
    idempotencyKey(request);
    return handOverDeserted(parts, { county: actor.county, actor }, { ...request.body, unit: request.params.unit, over });
  });
}
