import type { Contact, ReportBody } from '../../../../../contract/matter.ts';
import type { Source, Urgency } from '../../../../../core/matter/life.ts';
import type { PhotoRef } from '../../../features/photo/photo.ts';
import type { PickedPlace } from '../../../features/place/place.ts';

/** What a desk types in for somebody else. Fields hold text as it is typed; `bodyOf` makes the report of it. */
export interface Hand {
  readonly text: string;
  readonly place: PickedPlace | null;
  readonly placeWords: string;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly photos: readonly PhotoRef[];
  readonly source: Source;
  readonly outsideNumber: string;
  /** As in China's clocks, 2026-11-25T14:05. */
  readonly receivedAt: string;
  readonly happenedAt: string;
  readonly name: string;
  readonly phone: string;
  readonly kept: 'open' | 'confidential' | 'anonymous';
  readonly answerWanted: boolean;
  /** One each, parted by commas or lines. */
  readonly people: string;
  readonly units: string;
  readonly headcount: string;
  readonly sensitive: boolean;
  /** The message as it was pasted, and when; null: typed. */
  readonly pasted: { readonly words: string; readonly at: string } | null;
}
export const BLANK: Hand = {
  text: '', place: null, placeWords: '', category: null, urgency: 'ordinary', photos: [], source: 'desk', outsideNumber: '', receivedAt: '', happenedAt: '',
  name: '', phone: '', kept: 'open', answerWanted: false, people: '', units: '', headcount: '', sensitive: false, pasted: null,
};

/** Sources that a desk types in for; whoever came himself is the desk's own. */
export const TYPED_SOURCES = ['desk', 'hotline-12345', 'police-110', 'higher-level', 'inspection', 'sensor'] as const satisfies readonly Source[];
/** These have a number and a clock of their own. */
export const isOutside = (source: Source): boolean => source !== 'desk';

const SHANGHAI = 8 * 3_600_000;
const MINUTES = 16;
/** A date and time field has no zone: here it is always China's. */
export const localOf = (instant: string): string => new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(0, MINUTES);
export function instantOf(local: string): string | undefined {
  const at = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
export const linesOf = (typed: string): string[] => typed.split(/[,，、;；\n]+/).map((one) => one.trim()).filter((one) => one !== '');

function contactOf(hand: Hand): Contact | undefined {
  const [people, units] = [linesOf(hand.people), linesOf(hand.units)];
  const [name, phone] = hand.kept === 'anonymous' ? ['', ''] : [hand.name.trim(), hand.phone.trim()];
  const contact: Contact = {
    ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }),
    ...(name === '' && phone === '' ? {} : { kept: hand.kept }),
    ...(hand.answerWanted ? { answerWanted: true } : {}),
    ...(people.length === 0 ? {} : { people }), ...(units.length === 0 ? {} : { units }),
  };
  return Object.keys(contact).length === 0 ? undefined : contact;
}

/** null while the words or the place are missing. What was not given is not sent. */
export function bodyOf(hand: Hand): ReportBody | null {
  const { text, place, placeWords, category, urgency, source, sensitive } = hand;
  if (place === null || text.trim() === '') return null;
  const outside = isOutside(source);
  const photos = hand.photos.flatMap(({ id }) => (id === null ? [] : [id]));
  const given: Record<string, unknown> = {
    placeWords: placeWords.trim() || undefined,
    category: category ?? undefined,
    happenedAt: instantOf(hand.happenedAt),
    photos: photos.length === 0 ? undefined : photos,
    grid: place.grid,
    accuracy: place.accuracy ?? undefined,
    source: outside ? source : undefined,
    outsideNumber: outside ? hand.outsideNumber.trim() || undefined : undefined,
    receivedAt: outside ? instantOf(hand.receivedAt) : undefined,
    sensitive: sensitive || undefined,
    people: headcountOf(hand.headcount) ?? undefined,
    contact: contactOf(hand),
  };
  return { text, point: { lon: place.lon, lat: place.lat }, urgency, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) } as ReportBody;
}

const HEADCOUNT_MOST = 1_000_000;
/** null: nothing typed; NaN: no number of people. */
export function headcountOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^\d{1,7}$/.test(plain) && Number(plain) <= HEADCOUNT_MOST ? Number(plain) : Number.NaN;
}

export type HandFault = 'text' | 'place' | 'photos' | 'headcount' | 'happened' | 'received';
export function faultsOf(hand: Hand, now: number): HandFault[] {
  const future = (local: string): boolean => Date.parse(instantOf(local) ?? '') > now;
  return [
    ...(hand.text.trim() === '' ? ['text' as const] : []),
    ...(hand.place === null ? ['place' as const] : []),
    ...(hand.photos.some(({ id }) => id === null) ? ['photos' as const] : []),
    ...(Number.isNaN(headcountOf(hand.headcount) ?? 0) ? ['headcount' as const] : []),
    ...(future(hand.happenedAt) ? ['happened' as const] : []),
    ...(isOutside(hand.source) && future(hand.receivedAt) ? ['received' as const] : []),
  ];
}

/** Is anything of the folded part filled in? */
export const hasMore = (hand: Hand): boolean =>
  isOutside(hand.source) || [hand.happenedAt, hand.people, hand.units, hand.headcount].some((typed) => typed.trim() !== '') || hand.sensitive;
