import type { CategoryList, CountyPage } from '../../contract/county.ts';
import type { Receipt } from '../../contract/matter.ts';
import { isOpen, type Status } from '../../core/matter/life.ts';
import { readableWords } from '../../core/matter/words.ts';
import { Refused } from '../api/client.ts';
import { drawPicture, SCENES } from '../api/pictures.ts';
import { eachOf } from '../each.ts';
import { randomOf, type Random } from '../random.ts';
import { workOff, type Crew } from '../work/desk.ts';
import { pointIn, pointOfGrid } from '../work/place.ts';
import { say, thank } from '../work/words.ts';
import { drawLot, type Lot } from './course.ts';

export interface Replay {
  readonly crew: Crew;
  readonly page: CountyPage;
  readonly categories: CategoryList['categories'];
  readonly seed: number;
  /** How many complaints are under way at a time. */
  readonly hands: number;
  onDone(done: number): void;
}

/** What became of one complaint. */
export interface Outcome {
  readonly text: string;
  /** null: never acknowledged. */
  readonly receipt: Receipt | null;
  /** Refused in plain words: the text is too long, or nothing is written. */
  readonly refused: string | null;
  readonly status: Status | null;
  readonly settled: boolean;
  readonly rework: number;
  readonly rated: boolean;
  /** Why it did not get to its end, or was not found there. */
  readonly trouble: string | null;
  /** Found by number and code at the end, with the words as they were sent. */
  readonly found: boolean;
}

const NOTHING = { receipt: null, refused: null, status: null, settled: false, rework: 0, rated: false, trouble: null, found: false } as const;

/** Sends every complaint, works it off, rates it, and at the end asks for each by its number and code. */
export async function replay(texts: readonly string[], given: Replay): Promise<Outcome[]> {
  let done = 0;
  const outcomes = await eachOf(texts, given.hands, async (text, index) => {
    const outcome = await goThrough(text, given, randomOf(given.seed, 'replay', String(index)));
    given.onDone((done += 1));
    return outcome;
  });
  return eachOf(outcomes, given.hands, (outcome) => lookUp(outcome, given));
}

async function goThrough(text: string, given: Replay, random: Random): Promise<Outcome> {
  const lot = drawLot(text, random);
  const receipt = await send(text, given, { lot, random }).catch((error: unknown) => error);
  if (!isReceipt(receipt)) {
    // 422 and 413 say what is wrong with the words; anything else is our loss.
    const plain = receipt instanceof Refused && [413, 422].includes(receipt.status);
    return { ...NOTHING, text, refused: plain ? receipt.code : null, trouble: plain ? null : reasonOf(receipt) };
  }
  const settled = { ...NOTHING, text, receipt, status: receipt.status, settled: lot.onTheSpot };
  try {
    const page = await workOff(receipt.id, receipt.place.township.id, { crew: given.crew, course: lot, random });
    const rated = page.status === 'closed' && lot.rated;
    if (rated) await rate(receipt, given.crew, random);
    return { ...settled, status: page.status, rework: page.rework, rated };
  } catch (error) {
    return { ...settled, trouble: reasonOf(error) };
  }
}

const isReceipt = (answer: unknown): answer is Receipt => typeof answer === 'object' && answer !== null && 'code' in answer && 'place' in answer;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** As a resident on the portal, anonymous and each on a device of her own; or as the worker who settles it. */
async function send(text: string, given: Replay, { lot, random }: { lot: Lot; random: Random }): Promise<Receipt> {
  const { crew: { api, staff }, page } = given;
  if (!lot.onTheSpot) return api.report(new Map(), { text, point: pointIn(page.shape, random) });
  const { user, territory } = random.pick(staff.holders('grid-worker'));
  const jar = await staff.as(user);
  const needsPhoto = given.categories.find(({ id }) => id === lot.category)?.proof === 'photo';
  const photos = needsPhoto ? [(await api.upload(jar, await drawPicture(random.pick(SCENES), random))).id] : [];
  return api.settle(jar, { text, point: await pointOfGrid(api, territory, random), category: lot.category, photos, done: say('answer', random) });
}

async function rate(receipt: Receipt, { api }: Crew, random: Random): Promise<void> {
  const solved = random.chance(0.9);
  const satisfaction = solved ? random.pick(['satisfied', 'satisfied', 'fair'] as const) : 'dissatisfied';
  await api.rate(receipt, { solved, satisfaction, ...(solved ? { words: thank(random) } : {}) });
}

async function lookUp(outcome: Outcome, { crew }: Replay): Promise<Outcome> {
  if (outcome.receipt === null) return outcome;
  try {
    const { text, status } = await crew.api.follow(outcome.receipt);
    const found = text === readableWords(outcome.text);
    const trouble = outcome.trouble ?? (found ? null : 'found with other words than were sent');
    return { ...outcome, found, status, trouble: trouble ?? (isOpen(status) ? `still ${status}` : null) };
  } catch (error) {
    return { ...outcome, trouble: reasonOf(error) };
  }
}
