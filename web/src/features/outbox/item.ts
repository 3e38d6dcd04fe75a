import type { Status } from '../../../../core/matter/life.ts';
import type { CommandBodies, ReportBody, SettleBody } from '../../../../contract/matter.ts';
import type { Static } from 'typebox';
import type { PhotoRef } from '../photo/photo.ts';
import type { Draft } from '../report/draft.ts';

/** Commands a phone in the field gives. */
export const FIELD_VERBS = ['confirm', 'sign', 'arrive', 'handle', 'answer', 'verify', 'rate'] as const;
export type FieldVerb = (typeof FIELD_VERBS)[number];
type Body<V extends FieldVerb> = Static<(typeof CommandBodies)[V]>;

export type Work =
  | { readonly kind: 'report'; readonly body: ReportBody; readonly draft: Draft }
  | { readonly kind: 'settle'; readonly body: SettleBody; readonly draft: Draft }
  | { readonly kind: 'command'; readonly matter: string; readonly verb: FieldVerb; readonly body: Body<FieldVerb> };

export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly dueAt: string;
  /** Settled on the spot it is closed, or drawn for verification; absent in what older pages stored. */
  readonly status?: Status;
}
/**
 * Something written here that has to reach the server. It is stored before it is sent, so a dead
 * battery loses nothing, and carries its idempotency key, so sending twice does it once.
 */
export interface Item {
  readonly key: string;
  readonly county: string;
  readonly user: string;
  readonly title: string;
  /** Milliseconds; the order of sending. */
  readonly writtenAt: number;
  readonly work: Work;
  readonly photos: readonly PhotoRef[];
  readonly state: 'waiting' | 'sent' | 'refused';
  /** When it arrived or was refused. */
  readonly endedAt: number | null;
  /** The server's own words, kept with the text. */
  readonly refusal: string | null;
  readonly receipt: Receipt | null;
  /** The version a command made of its matter; the page may not have read it yet. */
  readonly made?: number;
}

export interface Summary {
  readonly waiting: number;
  readonly refused: number;
  readonly lastSentAt: number | null;
}
export function summaryOf(items: readonly Item[]): Summary {
  const count = (state: Item['state']): number => items.filter((item) => item.state === state).length;
  const sent = items.flatMap((item) => (item.state === 'sent' && item.endedAt !== null ? [item.endedAt] : []));
  return { waiting: count('waiting'), refused: count('refused'), lastSentAt: sent.length === 0 ? null : Math.max(...sent) };
}

/** The oldest first: a worker signs before he answers. */
export const nextToSend = (items: readonly Item[]): Item | null =>
  [...items].sort((a, b) => a.writtenAt - b.writtenAt).find((item) => item.state === 'waiting') ?? null;

/** Commands on one matter that are still on the phone: what comes after them cannot know its version yet. */
export const waitingFor = (items: readonly Item[], matter: string): readonly Item[] =>
  items.filter((item) => item.state !== 'sent' && item.work.kind === 'command' && item.work.matter === matter);

/**
 * The version of a matter that this phone has seen: as it was read, or as its own last command left it
 * (which named the one before, so nothing of others lies between). Null behind what is still unsent.
 */
export function seenVersion(items: readonly Item[], matter: { readonly id: string; readonly version: number }): number | null {
  if (waitingFor(items, matter.id).length > 0) return null;
  const own = items.flatMap(({ work, made }) =>
    work.kind === 'command' && work.matter === matter.id && 'version' in work.body && made !== undefined ? [made] : [],
  );
  return Math.max(matter.version, ...own);
}

const KEEP_SENT = 24 * 3_600_000;
/** What arrived is shown for a day and then forgotten; what was refused stays until somebody decides. */
export const forgettable = (item: Item, now: number): boolean =>
  item.state === 'sent' && item.endedAt !== null && now - item.endedAt > KEEP_SENT;
