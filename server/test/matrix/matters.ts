import type { Status } from '../../../core/matter/life.ts';
import type { Person, TestApp } from '../app.ts';
import { A } from '../county.ts';
import { MARKET_SPOT, SPOTS, SUBJECTS, type Spot } from './county.ts';
import { eachOf } from './width.ts';

/** One matter of the matrix: where it lies, whose line or unit it was given to, how far it has come. */
export interface Placed {
  readonly id: string;
  readonly number: string;
  readonly grid: string;
  /** city, police, or the unit of somebody special; null before it is dispatched. */
  readonly given: string | null;
  readonly status: Status;
  readonly photo: string | null;
  /** The user who reported it while signed in. */
  readonly reporter: string | null;
}

const BEFORE: readonly Status[] = ['to-accept', 'to-check', 'to-dispatch', 'unclaimed'];
const AFTER: readonly Status[] = ['at-platform', 'to-sign', 'handling', 'to-verify', 'to-close', 'closed'];
/** Units that are given work without being of a line here, with somebody who works it off. */
const SPECIAL: Readonly<Record<string, string>> = { mediation: 'mediator', [`village-${A}`]: 'village-a', zone: 'zone', center: 'center', 'city-bureau': 'city-bureau' };

interface Step {
  readonly status: number;
  readonly body: { readonly status: string };
}

interface Wish {
  readonly spot: Spot;
  readonly given: string | null;
  readonly status: Status;
  readonly reporter: string | null;
}

function wishes(): Wish[] {
  const ordinary = [...SPOTS, MARKET_SPOT].flatMap((spot): Wish[] => [
    ...BEFORE.map((status) => ({ spot, given: null, status, reporter: null })),
    ...(['city', 'police'] as const).flatMap((given) => (spot === MARKET_SPOT ? (['to-sign'] as const) : AFTER).map((status) => ({ spot, given, status, reporter: null }))),
  ]);
  // A village works in its township only; a unit of the county anywhere.
  const special = Object.keys(SPECIAL).flatMap((given) => [SPOTS[0], given.startsWith('village') ? SPOTS[2] : SPOTS[3]].flatMap((spot) =>
    (['to-sign', 'handling', 'to-verify'] as const).map((status) => ({ spot: spot as Spot, given, status, reporter: null }))));
  // Everybody's own report lies where he would see nothing otherwise, or as far away as can be.
  const own = SUBJECTS.flatMap(({ role, user }) => (role === null ? [] : [{ spot: SPOTS[3] as Spot, given: 'police', status: 'closed' as const, reporter: user }]));
  return [...ordinary, ...special, ...own];
}

/** Makes every matter by the real commands of those whose work it is. */
export async function makeMatters(t: TestApp): Promise<Placed[]> {
  const people = new Map<string, Promise<Person>>();
  const as = (user: string): Promise<Person> => {
    const known = people.get(user) ?? t.as(user);
    people.set(user, known);
    return known;
  };
  return eachOf(wishes(), (wish) => make(t, wish, as));
}

async function make(t: TestApp, { spot, given, status, reporter }: Wish, as: (user: string) => Promise<Person>): Promise<Placed> {
  const resident = reporter === null ? t.anybody() : await as(reporter);
  const photo = status === 'to-sign' ? await resident.photo() : null;
  const { id, number } = (await resident.report({ point: spot.point, ...(photo === null ? {} : { photos: [photo] }) })).body;
  const room = await as(`room-${spot.township}`);
  const verifier = await as(spot.township === 'a' ? 'room-a2' : 'center');
  const unit = given === 'city' || given === 'police' ? `${given}-${spot.township}` : (given ?? '');
  const officer = async (): Promise<Person> => as(SPECIAL[unit] ?? unit);
  const platform = given === 'police' ? 'safety' : 'service';
  const steps: Partial<Record<Status, () => Promise<Step>>> = {
    'to-accept': () => status === 'to-check' ? room.does('check', id, {}) : room.does('accept', id, { category: given === 'police' ? 'theft' : 'advice' }),
    'to-dispatch': () => status === 'unclaimed' ? room.does('unclaim', id, { words: '没有单位管' }) : room.does('dispatch', id, { platform, ...(status === 'at-platform' ? {} : { unit }) }),
    'to-sign': async () => (await officer()).does('sign', id, {}),
    handling: async () => (await officer()).does('answer', id, { words: '办好了' }),
    'to-verify': () => verifier.does('verify', id, { passed: true }),
    'to-close': () => room.does('close', id, { words: '办好了' }),
  };
  for (let now: Status = 'to-accept'; now !== status; ) {
    const answer: Step | undefined = await steps[now]?.();
    if (answer?.status !== 200) throw new Error(`${now} → ${status} of ${unit}: ${JSON.stringify(answer?.body)}`);
    now = answer.body.status as Status;
  }
  return { id, number, grid: spot.grid, given, status, photo, reporter };
}
