import fc from 'fast-check';
import { allowedCommands, ASIDE, BARS, dutiesOf, may, scopesOf, sees, tokensOf, visibleTo, type MatterScope, type Reach } from '../access/matter.ts';
import { ROLES, type Actor } from '../access/roles.ts';
import { STATUSES, VERBS, commandsOf } from '../matter/life.ts';
import type { Matter } from '../matter/matter.ts';
import { PLATFORMS } from '../shared/platforms.ts';
import { COUNTY, givenMatter } from './given.ts';

// A small world, so that actors and matters meet often. Names are shared between columns on purpose.
const county = fc.constantFrom(COUNTY, '330106');
const place = fc.record({ township: fc.constantFrom('t1', 't2'), village: fc.constantFrom('v1', 'v2'), grid: fc.constantFrom('g1', 'g2') });
const oneOf = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: null });
const platform = fc.option(fc.constantFrom(...PLATFORMS), { nil: null });
const matters = fc.tuple(county, place, platform, fc.record({ zone: oneOf('u1', 'u2'), unit: oneOf('u1', 'u2', 'v1'), line: oneOf('l1', 'l2'), reporter: oneOf('ann', 'bob') }))
  .map(([c, at, p, more]) => givenMatter({ county: c, ...at, platform: p, ...more }));
const posts = fc.record({
  id: fc.constantFrom('p1', 'p2'), role: fc.constantFrom(...ROLES), unit: fc.constantFrom('u1', 'u2', 'v1', 'null'), line: oneOf('l1', 'l2'), platform, commandedBy: oneOf('t1', 't2'),
  territory: fc.constantFrom(COUNTY, 't1', 't2', 'v1', 'v2', 'g1', 'g2'),
}).map((post) => (post.role === 'center-officer' || post.role === 'ops-officer' ? { ...post, territory: COUNTY } : post));
const actors = fc.tuple(county, fc.constantFrom('ann', 'bob', 'v1'), fc.array(posts, { maxLength: 3 })).map(([c, user, held]): Actor => ({ county: c, user, posts: held }));

export const SEED = 5;
type Property = (actor: Actor, matter: Matter) => boolean;
export const always = (property: Property, numRuns: number): void => fc.assert(fc.property(actors, matters, property), { seed: SEED, numRuns });

/** As the list reads it: every column named by a reach, in SQL equality (null equals nothing). */
const inSql = (reach: Reach, matter: MatterScope): boolean =>
  (Object.entries(reach) as [keyof MatterScope, string][]).every(([column, value]) => matter[column] !== null && matter[column] === value);

/** As the queue of what is to do reads it. */
const isToDo = (actor: Actor, matter: Matter): boolean =>
  actor.county === matter.county
  && dutiesOf(actor).some(({ status, reach, bars }) => status === matter.status && inSql(reach, matter) && !bars.some((bar) => BARS[bar](actor, matter)));

/** One table stands behind three answers: what a row, a list and the live feed say is the same. */
export const AGREEMENTS: readonly (readonly [string, Property])[] = [
  ['the record is seen exactly when the predicates of the list hold it', (actor, matter) =>
    sees(actor, matter) === (actor.county === matter.county && visibleTo(actor).some((reach) => inSql(reach, matter)))],
  ['and exactly when the log row carries one of the reader’s tokens', (actor, matter) => {
    const tokens = tokensOf(actor);
    return sees(actor, matter) === (actor.county === matter.county && scopesOf(matter).some((scope) => tokens.includes(scope)));
  }],
  ['nothing may be done to what is not seen, rating one’s own report included', (actor, matter) =>
    STATUSES.every((status) => VERBS.every((verb) => !may(actor, verb, { ...matter, status }) || sees(actor, matter)))],
  ['what is allowed is in LIFE, and is what may be', (actor, matter) =>
    allowedCommands(actor, matter).every((verb) => commandsOf(matter.status).includes(verb) && may(actor, verb, matter))],
  ['what is to do is what something may be done to, the reporter’s rating aside', (actor, matter) =>
    STATUSES.every((status) => {
      const one = { ...matter, status };
      return isToDo(actor, one) === allowedCommands(actor, one).some((verb) => verb !== 'rate' && !ASIDE.includes(verb));
    })],
];
