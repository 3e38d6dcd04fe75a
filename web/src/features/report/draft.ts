import type { ReportBody, SettleBody, TEXT_MAX as ContractTextMax } from '../../../../contract/matter.ts';
import type { PhotoRef } from '../photo/photo.ts';
import type { PickedPlace } from '../place/place.ts';

export const TEXT_MAX: typeof ContractTextMax = 5000;
/** The contract's limit for the finer place. */
export const PLACE_WORDS_MAX = 200;

/** What a resident may leave of himself. */
export interface DraftContact {
  readonly name: string;
  readonly phone: string;
  readonly confidential: boolean;
  readonly answerWanted: boolean;
}
export const NO_CONTACT: DraftContact = { name: '', phone: '', confidential: false, answerWanted: false };
/** Digits enough for a number somebody can be called on; blank is nothing wrong. */
export const isPhone = (typed: string): boolean => typed.trim() === '' || /^\+?\d{7,15}$/.test(typed.normalize('NFKC').replaceAll(/[\s\-()]/g, ''));

/** A report half written. It is stored at every keystroke and survives a reload, a dead battery, a killed page. */
export interface Draft {
  /** The idempotency key: one draft makes one matter, however often it is sent. */
  readonly key: string;
  readonly text: string;
  readonly place: PickedPlace | null;
  readonly placeWords: string;
  readonly photos: readonly PhotoRef[];
  readonly contact: DraftContact;
  /** Only in the field: done on the spot, so this becomes a settled matter. */
  readonly settled: boolean;
  readonly category: string;
  readonly done: string;
  /**
   * Sent and not answered: it may have arrived. Until we know, this very body is sent again and
   * nothing can be changed, for the same key with other words would be refused.
   */
  readonly unanswered: ReportBody | null;
}

export const newDraft = (key: string): Draft => ({
  key,
  text: '',
  place: null,
  placeWords: '',
  photos: [],
  contact: NO_CONTACT,
  settled: false,
  category: '',
  done: '',
  unanswered: null,
});

export type DraftFault = 'place' | 'text' | 'text-long' | 'category' | 'done' | 'done-long' | 'photo';
/** A rare character counts as one, as the reader counts. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;

export const faultsOfWhere = (draft: Draft): DraftFault[] => (draft.place === null ? ['place'] : []);
export const faultsOfWords = (text: string): DraftFault[] =>
  lengthOf(text) === 0 ? ['text'] : lengthOf(text) > TEXT_MAX ? ['text-long'] : [];

/** What a matter settled on the spot needs beside; `needsPhoto` is the category's proof. */
export function faultsOfSettling(draft: Draft, needsPhoto: boolean): DraftFault[] {
  if (!draft.settled) return [];
  const length = lengthOf(draft.done);
  return [
    ...(draft.category === '' ? (['category'] as const) : []),
    ...(length === 0 ? (['done'] as const) : length > TEXT_MAX ? (['done-long'] as const) : []),
    ...(needsPhoto && draft.photos.length === 0 ? (['photo'] as const) : []),
  ];
}

/** Call only with a place chosen. */
export function reportBody(draft: Draft, urgent: boolean): ReportBody {
  const words = draft.placeWords.trim();
  const photos = draft.photos.flatMap((photo) => (photo.id === null ? [] : [photo.id]));
  return {
    text: draft.text.trim(),
    point: { lon: draft.place?.lon ?? 0, lat: draft.place?.lat ?? 0 },
    ...(words === '' ? {} : { placeWords: words }),
    ...(urgent ? { urgency: 'urgent' as const } : {}),
    ...(photos.length === 0 ? {} : { photos }),
    ...(draft.category === '' ? {} : { category: draft.category }),
    ...(draft.place?.grid === undefined ? {} : { grid: draft.place.grid }),
    ...(draft.place === null || draft.place.accuracy === null ? {} : { accuracy: draft.place.accuracy }),
    ...contactOf(draft),
  };
}

/** Nothing unless somebody leaves something: staying unknown is the rule. */
function contactOf({ contact }: Draft): Pick<ReportBody, 'contact'> {
  const { name, phone, confidential, answerWanted } = contact;
  const [who, number] = [name.trim(), phone.trim()];
  if (who === '' && number === '') return {};
  return {
    contact: {
      ...(who === '' ? {} : { name: who }), ...(number === '' ? {} : { phone: number }),
      kept: confidential ? 'confidential' : 'open', ...(answerWanted ? { answerWanted } : {}),
    },
  };
}

export const settleBody = (draft: Draft): SettleBody => ({
  ...reportBody(draft, false),
  category: draft.category,
  done: draft.done.trim(),
});

export const isBlank = (draft: Draft): boolean =>
  draft.text.trim() === '' && draft.place === null && draft.photos.length === 0 && draft.placeWords.trim() === '';
