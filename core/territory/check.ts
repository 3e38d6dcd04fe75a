import type { Territory } from './territory.ts';

interface PackageParts {
  readonly county: string;
  readonly territories: readonly Territory[];
  readonly units: readonly { id: string; block: string; line: string | null }[];
  readonly lines: readonly { id: string }[];
  readonly users: readonly { id: string; posts: readonly { id: string; unit: string; territory: string }[] }[];
  readonly categories: readonly { id: string; parent: string | null; line: string }[];
}

/** The first fault of a county package as one sentence naming the record; null when it hangs together. */
export function faultOfPackage(given: PackageParts): string | null {
  return faultOfIds(given) ?? faultOfTree(given) ?? faultOfReferences(given);
}

/** Ids become parts of scopes (core/access) and of addresses: nothing in one may look like a separator. */
const ID = /^[\p{L}\p{N}._-]+$/u;

function faultOfIds({ territories, lines, units, users, categories }: PackageParts): string | null {
  const posts = users.flatMap((user) => user.posts);
  for (const [what, records] of Object.entries({ territory: territories, line: lines, unit: units, user: users, post: posts, category: categories })) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (!ID.test(id)) return `${what} ${JSON.stringify(id)} has an id that can’t be used: letters, digits, dot, dash and underscore only`;
      if (seen.has(id)) return `${what} ${id} stands twice`;
      seen.add(id);
    }
  }
  return null;
}

function faultOfTree(given: PackageParts): string | null {
  const territories = new Set<string>();
  for (const t of given.territories) {
    const isRoot = t.level === 'county';
    if (isRoot ? t.parent !== null || t.id !== given.county : t.parent === null || !territories.has(t.parent)) {
      return `territory ${t.id} has no parent before it`;
    }
    if (t.shape.flat(2).some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) {
      return `territory ${t.id} has a corner outside the world (longitude comes first)`;
    }
    territories.add(t.id);
  }
  return territories.has(given.county) ? null : `no territory ${given.county}`;
}

function faultOfReferences(given: PackageParts): string | null {
  const territories = new Set(given.territories.map((t) => t.id));
  const lines = new Set(given.lines.map((line) => line.id));
  const units = new Set(given.units.map((unit) => unit.id));
  const unit = given.units.find((u) => !territories.has(u.block) || (u.line !== null && !lines.has(u.line)));
  if (unit) return `unit ${unit.id} names an unknown block or line`;
  const categories = new Set<string>();
  for (const c of given.categories) {
    if (!lines.has(c.line) || (c.parent !== null && !categories.has(c.parent))) return `category ${c.id} names an unknown line or parent`;
    categories.add(c.id);
  }
  for (const user of given.users) {
    const post = user.posts.find((p) => !units.has(p.unit) || !territories.has(p.territory));
    if (post) return `post ${post.id} of ${user.id} names an unknown unit or territory`;
  }
  const grid = given.territories.find((t) => t.unit !== null && !units.has(t.unit));
  return grid ? `territory ${grid.id} names an unknown unit` : null;
}
