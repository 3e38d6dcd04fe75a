import { allowedPeople } from '../../core/access/people.ts';
import { stateOf, type HeldPost } from '../../core/access/posts.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { DesertedList, PostRow, UnitRows, UserList, UserPage } from '../../contract/people.ts';
import type { Person } from './commands/person.ts';
import type { UserFound } from './people-queries.ts';
import type { Places } from './places.ts';
import type { Desertion } from './work.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
/** A gazetteer or what was loaded for a command: names of units and territories by id. */
interface Names {
  readonly units: ReadonlyMap<string, Named>;
  readonly territories: ReadonlyMap<string, Named>;
}
const named = (of: ReadonlyMap<string, Named>, id: string): Named => ({ id, name: of.get(id)?.name ?? id });

export const presentPost = (post: HeldPost, places: Names, now: string): PostRow => ({
  id: post.id, role: post.role, unit: named(places.units, post.unit), territory: named(places.territories, post.territory), platform: post.platform,
  commandedBy: post.commandedBy === null ? null : named(places.territories, post.commandedBy),
  from: post.from, to: post.to, state: stateOf(post, now),
});

const HELD_SHOWN = 5;

export function presentUsers(users: readonly UserFound[], posts: readonly (HeldPost & { user: string })[], { places, now, limit }: { places: Places; now: string; limit: number }): UserList {
  const byUser = Map.groupBy(posts.filter((post) => stateOf(post, now) !== 'past'), (post) => post.user);
  const page = users.slice(0, limit);
  return {
    rows: page.map(({ id, name, version }) => {
      const held = byUser.get(id) ?? [];
      return { id, name, version, held: held.slice(0, HELD_SHOWN).map((post) => presentPost(post, places, now)), posts: held.length };
    }),
    next: users.length > limit ? (page.at(-1)?.id ?? null) : null,
    asOf: now,
  };
}

const ORDER = ['present', 'future', 'past'];

export const presentUser = (person: Person, { places, now, actor }: { places: Places; now: string; actor: Actor }): UserPage => ({
  id: person.id, name: person.name, version: person.version,
  posts: person.posts.map((post) => presentPost(post, places, now))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.from < b.from ? 1 : -1)),
  allowed: allowedPeople(actor), asOf: now,
});

export const presentUnits = (places: Places, posts: ReadonlyMap<string, number>, { now, actor }: { now: string; actor: Actor }): UnitRows => ({
  units: [...places.units.values()].map(({ id, name, kind, line, block, platform, version, dissolvedAt }) => ({
    id, name, kind, line, block: named(places.territories, block), platform, version, dissolvedAt, posts: posts.get(id) ?? 0,
  })),
  allowed: allowedPeople(actor), asOf: now,
});

export function presentDeserted(rows: readonly Desertion[], { places, acting, now, mayHandOver }: { places: Places; acting: ReadonlySet<string>; now: string; mayHandOver: boolean }): DesertedList {
  return {
    rows: rows.map(({ unit, township, open, dueAt }) => ({
      unit: named(places.units, unit), township: named(places.territories, township), open, dueAt,
      candidates: places.candidates(unit, acting).map(({ id, name }) => ({ id, name })),
    })),
    mayHandOver, asOf: now,
  };
}
