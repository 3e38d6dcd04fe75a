import type { Source, Urgency } from '../matter/life.ts';
import { readChat, wordsWithout } from './chat.ts';
import { blanked, halfWidth, type Proposal } from './proposal.ts';
import { answerWantedIn, keptIn, labelledTime, outsideNumberIn, sourceIn, urgencyIn } from './signs.ts';
import { happenedIn } from './when.ts';
import { placesIn } from './where.ts';
import { contactStretches, reporterIn } from './who.ts';
import { concernedIn, headcountIn } from './whom.ts';

/** What a pasted group message says of the fields of a report. Nothing is invented: each has the words it was read from. */
export interface Pasted {
  /** The words without what the chat put around them, and without the number that goes to its own, guarded field. */
  readonly text: string;
  readonly name: Proposal<string> | null;
  /** The likeliest first. */
  readonly phones: readonly Proposal<string>[];
  readonly kept: Proposal<'confidential' | 'anonymous'> | null;
  readonly answerWanted: Proposal<boolean> | null;
  readonly happenedAt: Proposal<string> | null;
  readonly receivedAt: Proposal<string> | null;
  readonly places: readonly Proposal<string>[];
  readonly people: readonly Proposal<string>[];
  readonly units: readonly Proposal<string>[];
  readonly headcounts: readonly Proposal<number>[];
  readonly urgency: Proposal<Urgency> | null;
  readonly outsideNumber: Proposal<string> | null;
  readonly source: Proposal<Source> | null;
}

export interface PasteOptions {
  /** The moment it was pasted, ISO: 昨晚 is reckoned from it. */
  readonly now: string;
  /** Names of villages and townships, which make a stretch of words a likely place. */
  readonly known?: readonly string[] | undefined;
}

/** The longest report, and what a chat puts around it: beyond it nothing is looked for. */
const READ_MOST = 6000;

export function readPaste(typed: string, { now, known = [] }: PasteOptions): Pasted {
  const whole = halfWidth(typed.slice(0, READ_MOST));
  const chat = readChat(whole);
  const plain = blanked(whole, chat.noise);
  const outsideNumber = outsideNumberIn(plain);
  const receivedAt = labelledTime(plain, 'received');
  const source = sourceIn(plain, outsideNumber !== null && outsideNumber.sure);
  // What was understood as a number or a time is not read as another one.
  const rest = blanked(plain, [outsideNumber, receivedAt].flatMap((one) => (one === null ? [] : [one.span])));
  const { name, phones } = reporterIn(rest, chat.senders.map(({ name: value, span }) => ({ value, span, sure: false })));
  const quiet = blanked(rest, phones.map(({ span }) => span));
  return {
    text: wordsWithout(typed, [...chat.noise, ...contactStretches(rest, { name, phones })]), name, phones, outsideNumber, receivedAt, source,
    kept: keptIn(plain), answerWanted: answerWantedIn(plain), urgency: urgencyIn(plain),
    happenedAt: labelledTime(quiet, 'happened') ?? happenedIn(quiet, now),
    places: placesIn(quiet, known), headcounts: headcountIn(quiet), ...concernedIn(quiet),
  };
}
