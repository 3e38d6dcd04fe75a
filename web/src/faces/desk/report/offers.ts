import { readPaste } from '../../../../../core/intake/paste.ts';
import type { Proposal } from '../../../../../core/intake/proposal.ts';
import { BLANK, localOf, type Hand } from './hand.ts';

export type OfferField = 'name' | 'phone' | 'kept' | 'answerWanted' | 'happenedAt' | 'receivedAt' | 'placeWords' | 'people' | 'units' | 'headcount' | 'urgency' | 'outsideNumber' | 'source';
/** One field's value as it was read from a pasted message, beside the words it was read from. */
export interface Offer {
  readonly field: OfferField;
  readonly value: Hand[OfferField];
  readonly words: string;
  readonly sure: boolean;
}
/** The order in which they are shown: what decides how fast, then who and where. */
const LEADS: readonly OfferField[] = ['urgency', 'source', 'outsideNumber', 'receivedAt', 'name', 'phone', 'placeWords', 'happenedAt'];

export interface Message {
  readonly text: string;
  readonly offers: readonly Offer[];
}

export function readMessage(pasted: { readonly words: string; readonly at: string }, known: readonly string[]): Message {
  const { words, at } = pasted;
  const read = readPaste(words, { now: at, known });
  const offer = <T,>(field: OfferField, one: Proposal<T> | null, as: (value: T) => Hand[OfferField]): Offer[] =>
    one === null ? [] : [{ field, value: as(one.value), words: words.slice(one.span.from, one.span.to).trim(), sure: one.sure }];
  const text = (value: string): string => value;
  const joined = (field: OfferField, all: readonly Proposal<string>[]): Offer[] =>
    all.length === 0 ? [] : [{ field, value: all.map(({ value }) => value).join('、'), words: all.map(({ span }) => words.slice(span.from, span.to)).join('、'), sure: all.every(({ sure }) => sure) }];
  const offers = [
    ...offer('urgency', read.urgency, (value) => value), ...offer('source', read.source, (value) => value),
    ...offer('outsideNumber', read.outsideNumber, text), ...offer('receivedAt', read.receivedAt, localOf),
    ...offer('name', read.name, text), ...read.phones.flatMap((one) => offer('phone', one, text)),
    ...offer('kept', read.kept, (value) => value), ...offer('answerWanted', read.answerWanted, (value) => value),
    ...read.places.flatMap((one) => offer('placeWords', one, text)), ...offer('happenedAt', read.happenedAt, localOf),
    ...read.headcounts.flatMap((one) => offer('headcount', one, String)), ...joined('people', read.people), ...joined('units', read.units),
  ];
  const rank = ({ field }: Offer): number => (LEADS.includes(field) ? LEADS.indexOf(field) : LEADS.length);
  return { text: read.text, offers: offers.sort((a, b) => rank(a) - rank(b)) };
}

export const isTaken = (hand: Hand, { field, value }: Offer): boolean => hand[field] === value;

/** One offer, whatever stood there: somebody pressed it. */
export const takeOne = ({ field, value }: Offer): Partial<Hand> => ({ [field]: value });

/** Several at once: only into fields that nobody touched, and of several for one field the first. */
export function takeAll(hand: Hand, offers: readonly Offer[]): Partial<Hand> {
  const change: Record<string, unknown> = {};
  for (const { field, value } of offers) if (hand[field] === BLANK[field] && !(field in change)) change[field] = value;
  return change;
}
