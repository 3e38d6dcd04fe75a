import { Refusal } from '../shared/refusal.ts';
import { instantOf, platformOf, roleOf, type ImportColumn, type ImportRow, type Outcome } from './import-row.ts';
import { refusePost, samePost, type HeldPost, type Surroundings, type WantedPost } from './posts.ts';
import { readableName, refuseUserId } from './users.ts';

export interface KnownUser {
  readonly name: string;
  readonly version: number;
  readonly posts: readonly HeldPost[];
}

/** What the shell found out before core plans. */
export interface ImportFacts {
  readonly now: string;
  /** Of the users named in the file, those there are. */
  readonly users: ReadonlyMap<string, KnownUser>;
  /** Ids that an id or a name stands for: none, one, or several of one name. */
  unitsCalled(text: string): readonly string[];
  territoriesCalled(text: string): readonly string[];
  around(wanted: WantedPost): Surroundings;
}

export interface Fault {
  readonly column: ImportColumn | null;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}
export interface Change {
  readonly what: 'user' | 'name' | 'post' | 'to';
  readonly before: string | null;
  readonly after: string | null;
}
/** What one row would do. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: Outcome;
  readonly user: string;
  readonly name: string;
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
  /** A post to be made. */
  readonly give: WantedPost | null;
  /** A post that is held, with another end. */
  readonly move: HeldPost | null;
}

/** A user as he would be after the rows before. `fresh`: posts of this file, by the row that gives them. */
interface Person {
  readonly name: string;
  readonly known: boolean;
  readonly named: boolean;
  readonly posts: readonly HeldPost[];
}

/**
 * What a file would change, row by row in its order; a faulty row changes nothing and the others do not depend on it.
 * Rows of one user see each other: a post twice, two names, or two administrators in one file are found here.
 */
export function planImport(rows: readonly ImportRow[], facts: ImportFacts): PlannedRow[] {
  const people = new Map<string, Person>();
  return rows.map((row) => {
    const user = row.cells.user ?? '';
    try {
      const known = facts.users.get(user);
      const person = people.get(user) ?? { name: known?.name ?? '', known: known !== undefined, named: false, posts: known?.posts ?? [] };
      const planned = planRow(row, person, facts);
      const posts = person.posts.map((post) => (post.id === planned.move?.id ? planned.move : post));
      people.set(user, {
        name: planned.name, known: true, named: true,
        posts: planned.give === null ? posts : [...posts, { ...planned.give, id: `row ${row.row}` }],
      });
      return planned;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return faulty(row, refusal);
    }
  });
}

function faulty(row: ImportRow, { code, details }: Refusal): PlannedRow {
  const column = typeof details['field'] === 'string' ? (details['field'] as ImportColumn) : null;
  return {
    row: row.row, outcome: 'faulty', user: row.cells.user ?? '', name: row.cells.name ?? '',
    changes: [], faults: [{ column, code, details }], give: null, move: null,
  };
}

function planRow(row: ImportRow, person: Person, facts: ImportFacts): PlannedRow {
  const [unsafe] = row.unsafe;
  if (unsafe !== undefined) throw new Refusal('import.number', { field: unsafe, given: row.cells[unsafe] });
  const { user } = row.cells;
  if (user === undefined) throw new Refusal('import.missing', { field: 'user' });
  refuseUserId(user);
  if (row.cells.name === undefined) throw new Refusal('import.missing', { field: 'name' });
  const name = readableName(row.cells.name);
  if (person.named && person.name !== name) throw new Refusal('import.two-names', { field: 'name', other: person.name });

  const changes: Change[] = [];
  if (!person.known) changes.push({ what: 'user', before: null, after: user });
  else if (person.name !== name) changes.push({ what: 'name', before: person.name, after: name });
  const { give, move, change } = planPost(row, person, facts);
  if (change !== null) changes.push(change);
  const outcome = !person.known || give !== null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { row: row.row, outcome, user, name, changes, faults: [], give, move };
}

interface PostPlan {
  readonly give: WantedPost | null;
  readonly move: HeldPost | null;
  readonly change: Change | null;
}

/** A post that is held already keeps its beginning, and its end where the cell is empty. */
function planPost({ cells }: ImportRow, person: Person, facts: ImportFacts): PostPlan {
  const wanted = wantedPost(cells, facts);
  if (wanted === null) return { give: null, move: null, change: null };
  const held = person.posts.find((post) => samePost(post, wanted) && (post.to === null || post.to > facts.now) && post.to !== post.from);
  const rules = { around: facts.around(wanted), now: facts.now };
  if (held === undefined) {
    refusePost(wanted, person.posts, rules);
    return { give: wanted, move: null, change: { what: 'post', before: null, after: `${wanted.role} ${wanted.unit} ${wanted.territory}` } };
  }
  if (held.id.startsWith('row ')) throw new Refusal('import.twice', { field: 'role', row: held.id.slice('row '.length) });
  if (cells.from !== undefined && wanted.from !== held.from) throw new Refusal('import.from', { field: 'from', from: held.from });
  if (cells.to === undefined || wanted.to === held.to) return { give: null, move: null, change: null };
  const move = { ...held, to: wanted.to };
  refusePost(move, person.posts.filter((post) => post.id !== held.id), rules);
  return { give: null, move, change: { what: 'to', before: held.to, after: wanted.to } };
}

/** null: the row names a user and no post. */
function wantedPost(cells: ImportRow['cells'], facts: ImportFacts): WantedPost | null {
  const said = (['role', 'unit', 'territory'] as const).filter((column) => cells[column] !== undefined);
  if (said.length === 0) return null;
  for (const column of ['role', 'unit', 'territory'] as const) if (cells[column] === undefined) throw new Refusal('import.missing', { field: column });
  return {
    role: roleOf(cells.role ?? ''),
    unit: one(facts.unitsCalled(cells.unit ?? ''), { column: 'unit', given: cells.unit ?? '', code: 'post.unit-unknown' }),
    territory: one(facts.territoriesCalled(cells.territory ?? ''), { column: 'territory', given: cells.territory ?? '', code: 'post.territory-gone' }),
    platform: platformOf(cells.platform),
    commandedBy: cells.commandedBy === undefined ? null
      : one(facts.territoriesCalled(cells.commandedBy), { column: 'commandedBy', given: cells.commandedBy, code: 'post.territory-gone' }),
    from: cells.from === undefined ? facts.now : instantOf(cells.from, 'from'),
    to: cells.to === undefined ? null : instantOf(cells.to, 'to'),
  };
}

function one(ids: readonly string[], { column, given, code }: { column: 'unit' | 'territory' | 'commandedBy'; given: string; code: string }): string {
  const [id] = ids;
  if (id === undefined) throw new Refusal(code, { field: column, [column === 'unit' ? 'unit' : 'territory']: given });
  if (ids.length > 1) throw new Refusal('import.ambiguous', { field: column, given, count: ids.length });
  return id;
}
