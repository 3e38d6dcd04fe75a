import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { MatterList, MatterPage, QueueCounts } from '../../../contract/matter.ts';
import { isOpen, LIFE, type Status, type Verb } from '../../../core/matter/life.ts';
import { QUEUES } from '../../../core/matter/queues.ts';
import type { Person } from '../app.ts';
import { A, COUNTY } from '../county.ts';
import { RELATIONS, relationOf, type Subject } from './county.ts';
import type { Placed } from './matters.ts';
import { eachOf } from './width.ts';

/** What one reader got of each matter. */
export interface Seen {
  readonly page: ReadonlyMap<string, readonly Verb[]>;
  readonly list: ReadonlySet<string>;
  readonly photos: ReadonlySet<string>;
  /** Open matters in the counts of the queues. */
  readonly count: number;
}

export async function see(person: Person, matters: readonly Placed[]): Promise<Seen> {
  const page = new Map<string, readonly Verb[]>();
  const photos = new Set<string>();
  await eachOf(matters, async ({ id, photo }) => {
    const answer = await person.send<MatterPage>('GET', `/matters/${id}`);
    if (answer.status === 200) page.set(id, answer.body.allowed);
    // Whoever gets the picture gets no JSON.
    if (photo !== null && (await person.send('GET', `/files/${photo}?size=small`).then(() => false, () => true))) photos.add(id);
  });
  const list = new Set<string>();
  await eachOf(QUEUES, async (queue) => {
    const answer = await person.send<MatterList>('GET', `/matters?queue=${queue}&limit=200`);
    if (answer.status === 200) for (const row of answer.body.rows) list.add(row.id);
  });
  const counts = await person.send<QueueCounts>('GET', '/matters/counts');
  const count = counts.status === 200 ? counts.body.counts.filter(({ queue }) => queue !== 'late' && queue !== 'to-do').reduce((sum, one) => sum + one.count, 0) : 0;
  return { page, list, photos, count };
}

export interface Feed {
  /** What the stream said is the reader's, and has not said is gone. */
  ids(): Set<string>;
  close(): void;
}

/** The live stream of a reader, once it has begun or was refused. */
export async function listen(port: number, person: Person): Promise<Feed> {
  const last = new Map<string, boolean>();
  let rest = '';
  const request = get({ host: '127.0.0.1', port, path: `/api/counties/${COUNTY}/live`, headers: { cookie: person.cookie() } });
  request.on('error', () => {});
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const events = `${rest}${chunk}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: change\ndata: (.*)$/m.exec(event)?.[1];
      const change = data === undefined ? null : (JSON.parse(data) as { noun: string; id: string; gone: boolean });
      if (change?.noun === 'matter') last.set(change.id, change.gone);
    }
  });
  await once(answer, 'data');
  return { ids: () => new Set([...last].flatMap(([id, gone]) => (gone ? [] : [id]))), close: () => request.destroy() };
}

/** Columns of the table of matters: a stage and what can be done in it. */
export const ACTS: readonly (readonly [Status, Verb])[] = (Object.keys(LIFE) as Status[]).flatMap((status) =>
  LIFE[status].commands.map((verb) => [status, verb] as const));

/** Part of the matters of a place, with the sign it is written with. */
const SHARES: readonly (readonly [sign: string, holds: (subject: Subject, matter: Placed) => boolean])[] = [
  ['', () => true],
  ['°', ({ unit }, matter) => unitOf(matter) === unit],
  ['*', ({ line }, matter) => line !== null && unitOf(matter) !== null && lineOf(matter) === line],
  ['^', ({ role }, matter) => role === 'platform-lead' && matter.given !== null && matter.given !== 'police'],
  ['−', ({ unit }, matter) => unitOf(matter) !== unit],
];

/**
 * Which of the matters are in `got`, as words: relations, each with the sign of the share of it (SHARES); `me` for his
 * own report. A dash: none. A question mark: something no sign stands for yet.
 */
export function cell(subject: Subject, matters: readonly Placed[], got: (matter: Placed) => boolean): string {
  const words = RELATIONS.flatMap((relation) => {
    const there = matters.filter((matter) => matter.reporter === null && relationOf(subject, matter.grid) === relation);
    const found = there.filter(got);
    if (found.length === 0) return [];
    const share = SHARES.find(([, holds]) => sameMatters(found, there.filter((matter) => holds(subject, matter))));
    return [`${relation}${share?.[0] ?? '?'}`];
  });
  const mine = matters.filter((matter) => matter.reporter !== null && matter.reporter === subject.user);
  if (mine.length > 0 && mine.every(got)) words.push('me');
  return words.length === 0 ? '–' : words.join(' ');
}

/** The unit it was given to; none yet while a platform chooses. */
function unitOf({ given, grid, status }: Placed): string | null {
  if (status === 'at-platform') return null;
  return given === 'city' || given === 'police' ? `${given}-${grid.startsWith(A) ? 'a' : 'b'}` : given;
}
const lineOf = ({ given }: Placed): string | null => (given === 'city-bureau' ? 'city' : given);

/** What is asked about a reader: everything but what others reported themselves. */
export const concerning = (subject: Subject, matters: readonly Placed[]): Placed[] =>
  matters.filter((matter) => matter.reporter === null || matter.reporter === subject.user);

const sameMatters = (a: readonly Placed[], b: readonly Placed[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

export const openOnes = (ids: Iterable<string>, matters: readonly Placed[]): number => {
  const all = new Set(ids);
  return matters.filter((matter) => all.has(matter.id) && isOpen(matter.status)).length;
};
