import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VERBS, type Verb } from '../../core/matter/life.ts';
import { startTestApp, type Person, type TestApp } from './app.ts';
import { A, COUNTY } from './county.ts';
import { matrixCounty, OTHER_COUNTY, otherCounty, relationOf, RELATIONS, SPOTS, SUBJECTS, type Subject } from './matrix/county.ts';
import { makeMatters, type Placed } from './matrix/matters.ts';
import { ACTS, cell, concerning, listen, openOnes, see, type Feed, type Seen } from './matrix/probe.ts';
import { probes, settles, territoriesAround, type Probe } from './matrix/routes.ts';

/**
 * Every route × every role × where a thing lies × whose line it is, asked by real requests and written down, so that a
 * change of rights shows in a diff. `WRITE_MATRIX=1 npx vitest run --project db server/test/matrix.db.test.ts` writes it anew.
 */
const FILE = join(resolve(import.meta.dirname, '../..'), 'docs/access-matrix.md');

let t: TestApp;
let matters: Placed[];
let other: ReadonlyMap<string, Probe>;
const people = new Map<Subject, Person>();
const seen = new Map<Subject, Seen>();
const fed = new Map<Subject, Set<string>>();

beforeAll(async () => {
  t = await startTestApp({ county: matrixCounty() });
  await t.app.inject({ method: 'PUT', url: `/api/counties/${OTHER_COUNTY}/package`, headers: { authorization: 'Bearer setup' }, payload: otherCounty() });
  await hire();
  for (const subject of SUBJECTS) people.set(subject, await personOf(subject));
  await (await t.as('security')).send('POST', '/people/users/gone/leave', {});
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = t.app.server.address() as AddressInfo;
  const streams = new Map<Subject, Feed>();
  for (const [subject, person] of people) streams.set(subject, await listen(port, person));
  matters = await makeMatters(t);
  for (const [subject, person] of people) seen.set(subject, await see(person, concerning(subject, matters)));
  for (const [subject, stream] of streams) {
    fed.set(subject, stream.ids());
    stream.close();
  }
  other = await probes(t, matters);
}, 240_000);
afterAll(() => t.close());

/** A seconded officer, and one whose only post ends after he has signed in. */
async function hire(): Promise<void> {
  const [system, security] = [await t.as('system'), await t.as('security')];
  for (const id of ['sent', 'gone']) await system.send('POST', '/people/users', { id, name: `名 ${id}` });
  await security.send('POST', '/people/users/sent/posts', { role: 'unit-officer', unit: 'city-bureau', territory: A, commandedBy: A });
  await security.send('POST', '/people/users/gone/posts', { role: 'unit-officer', unit: 'city-a', territory: A });
}

async function personOf({ user, territory }: Subject): Promise<Person> {
  const person = t.anybody();
  if (user !== null) await person.send('POST', '/api/session', { county: territory === OTHER_COUNTY ? OTHER_COUNTY : COUNTY, user });
  return person;
}
const seenBy = (subject: Subject): Seen => seen.get(subject) as Seen;

test('list, page, picture, count and feed show a reader the same matters', () => {
  for (const subject of SUBJECTS) {
    const { page, list, photos, count } = seenBy(subject);
    const asked = new Set(concerning(subject, matters).map(({ id }) => id));
    const sorted = (ids: Iterable<string>): string[] => [...ids].filter((id) => asked.has(id)).sort();
    const shown = { list: sorted(list), feed: sorted(fed.get(subject) ?? []), photos: sorted(photos), count };
    const ids = sorted(page.keys());
    const withPhoto = sorted(matters.flatMap((matter) => (matter.photo !== null && page.has(matter.id) ? [matter.id] : [])));
    expect({ reader: subject.name, ...shown }).toEqual({ reader: subject.name, list: ids, feed: ids, photos: withPhoto, count: openOnes(ids, matters) });
  }
});

const BODIES: Readonly<Record<Verb, object>> = {
  accept: { category: 'advice' }, decline: { reason: 'other', words: 'x' }, dispatch: { platform: 'service', unit: 'city-a' }, sign: {}, handle: { words: 'x' },
  check: {}, confirm: { finding: 'true', words: 'x' }, 'hand-back': { reason: 'unclear', words: 'x' }, unclaim: { words: 'x' },
  conclude: { platform: 'service', unit: 'city-a', words: 'x' }, correct: { placeWords: 'x' }, arrive: {},
  answer: { words: 'x' }, verify: { passed: true }, close: { words: 'x' }, rate: { solved: true, satisfaction: 'fair' },
};

test('what the page does not allow is refused when it is sent all the same', async () => {
  for (const [status, verb] of ACTS) {
    const matter = matters.find((one) => one.status === status && one.reporter === null) as Placed;
    for (const [subject, person] of people) {
      if (seenBy(subject).page.get(matter.id)?.includes(verb)) continue;
      const answer = await person.does(verb, matter.id, BODIES[verb] as never);
      const expected = subject.user === null ? 401 : seenBy(subject).page.has(matter.id) || subject.user === 'gone' ? 403 : 404;
      expect([subject.name, verb, answer.status]).toEqual([subject.name, verb, expected]);
    }
  }
});

test('a guessed id answers 404 to whoever may ask at all', async () => {
  const guess = randomUUID();
  for (const [subject, person] of people) {
    if (subject.role === null) continue;
    expect((await person.send('GET', `/matters/${guess}`)).status).toBe(404);
    expect((await person.send('GET', `/files/${guess}`)).status).toBe(404);
    for (const verb of VERBS) expect((await person.does(verb, guess, BODIES[verb] as never)).status).toBe(404);
    for (const [route, probe] of other) if (probe.guess) expect([route, subject.name, await probe.guess(person)]).toEqual([route, subject.name, expect.toSatisfy((status) => status === 403 || status === 404)]);
  }
});

test('docs/access-matrix.md says what the routes do', async () => {
  const written = await matrix();
  if (process.env['WRITE_MATRIX'] === '1') await writeFile(FILE, written);
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  expect(written, 'rights changed: if it is meant, write the matrix anew with WRITE_MATRIX=1 and read the diff').toBe(committed);
});

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

async function matrix(): Promise<string> {
  return `${[
    '# Who may what',
    'Made by `server/test/matrix.db.test.ts` from the route table, by real requests against the test county; the test fails when this page no longer agrees. After a change of rights that is meant, write it anew (`WRITE_MATRIX=1`, see there) and read the diff.',
    '## Matters',
    legend(),
    table(['reader', 'sees (list, page, picture, count, feed)', ...ACTS.map(([status, verb]) => (ACTS.filter(([, one]) => one === verb).length > 1 ? `${verb} (${status})` : verb)), 'settle on the spot'], await matterRows()),
    '## Figures', 'Whose tallies a reader is shown: of his own territory, of one below, beside, above, elsewhere. A blank: there is none in the test county.',
    table(['reader', 'own', 'child', 'sibling', 'parent', 'foreign'], await figureRows()),
    '## Everything else', 'Who is let through; the others get 404 as if there were nothing, or 403 where they may read but not do. Who is not signed in gets 401, who holds no post any more 403, who is of another county 404.',
    table(['route', 'allowed', '403', '404'], await routeRows()),
    '## Every route', 'PUBLIC is open to anybody; setup asks for the setup token; partner for the token of that source (12345, 110) in that county; signed-in lets in whoever holds a post, and what he then sees stands above.',
    table(['route', 'door'], doorRows()),
  ].join('\n\n')}\n`;
}

const legend = (): string => [
  'Where the matter lies to the reader’s territory: **own** in it (so also in every child of it) · **sibling** in another of the same parent · **parent** in what the parent belongs to · **foreign** beyond (for a zone: outside it). Another county is nobody’s.',
  '`°` only what was given to his own unit · `*` his line · `^` his platform · `−` all but his own unit’s · `me` what he reported himself · `–` nothing.',
].join('\n\n');

async function matterRows(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const subject of SUBJECTS) {
    const { page } = seenBy(subject);
    const acts = ACTS.map(([status, verb]) => cell(subject, matters.filter((matter) => matter.status === status), (matter) => page.get(matter.id)?.includes(verb) ?? false));
    const grids = await settles(people.get(subject) as Person);
    const settle = RELATIONS.filter((relation) => SPOTS.some((spot) => grids.has(spot.grid) && relationOf(subject, spot.grid) === relation));
    rows.push([subject.name, cell(subject, matters, (matter) => page.has(matter.id)), ...acts, settle.join(' ') || '–']);
  }
  return rows;
}

async function figureRows(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [subject, person] of people) {
    const cells: string[] = [];
    for (const territory of territoriesAround(subject.territory)) {
      const status = territory === null ? null : (await person.send('GET', `/tallies?territory=${territory}&from=2026-11-01&to=2026-11-30`)).status;
      cells.push(status === null ? '' : status === 200 ? 'yes' : '–');
    }
    rows.push([subject.name, ...cells]);
  }
  return rows;
}

async function routeRows(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [route, { ask }] of other) {
    const answers = new Map<string, string[]>([['allowed', []], ['403', []], ['404', []]]);
    for (const [subject, person] of people) {
      const status = await ask(person);
      if (subject.role === null && !route.endsWith('/package')) {
        expect([route, subject.name, status]).toEqual([route, subject.name, { gone: 403, center: 404 }[subject.user ?? ''] ?? 401]);
      } else answers.get(status === 403 || status === 404 ? String(status) : 'allowed')?.push(subject.name);
    }
    rows.push([`\`${route}\``, ...[...answers.values()].map(shorter)]);
  }
  return rows;
}

/** The others, where they are most. */
const shorter = (names: readonly string[]): string => (names.length > SUBJECTS.length / 2 ? (names.length >= SUBJECTS.length - 3 ? 'everybody' : 'the others') : names.join(', ') || '–');

function doorRows(): string[][] {
  const routes = t.app.routeTable.flatMap(({ method, url, config }) => [method].flat().filter((one) => one !== 'HEAD').map((one) => ({ name: `${one} ${url}`, door: config?.permission ?? '' })));
  const told = (name: string): boolean => other.has(name) || /\/(?:matters(?:\/.*)?|tallies|live)$/.test(name);
  for (const { name, door } of routes) expect(door === 'PUBLIC' || door === 'partner' || told(name), `${name} is in no table: add a probe`).toBe(true);
  return routes.filter(({ name }) => !name.includes('/api/docs')).map(({ name, door }) => [`\`${name}\``, door]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
