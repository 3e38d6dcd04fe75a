import type { Clock } from '../deadline/clock.ts';
import type { Route } from '../routing/route.ts';
import type { Platform } from '../shared/platforms.ts';
import type { Finding, Satisfaction, Source, Status, Urgency } from './life.ts';

/** Where a matter is: the path of the territory tree, and the zone authority that leads there, if one does. */
export interface Place {
  readonly township: string;
  readonly village: string;
  readonly grid: string;
  readonly zone: string | null;
  /** border: another grid is as near as the position is exact; sliver: between drawn grids, the nearest was taken. */
  readonly how: 'inside' | 'border' | 'sliver';
}

/**
 * A matter (事项): anything reported that somebody must settle.
 * Instants are ISO strings with offset Z; ids are UUIDv7; `version` grows by one with every command.
 * The words of the report and of each step are kept apart (matter_entry), so that they can be
 * destroyed when their time is over while the log stays whole.
 */
export interface Matter extends Place {
  readonly county: string;
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly source: Source;
  readonly urgency: Urgency;
  readonly category: string | null;
  /** The filing condition (立案条件) of its category, where that has several with limits of their own. */
  readonly condition: string | null;
  /** Handled with care: lists show that it is there and not what it says. */
  readonly sensitive: boolean;
  /** What the source calls it (12345, 110, a higher level), and when it came in there. */
  readonly outsideNumber: string | null;
  readonly receivedAt: string | null;
  readonly finding: Finding | null;
  /** Which rule spoke for which part of where it goes; null before anything did. */
  readonly route: Route | null;
  readonly lon: number;
  readonly lat: number;
  readonly placeWords: string | null;
  readonly headline: string;
  readonly platform: Platform | null;
  readonly unit: string | null;
  readonly line: string | null;
  /** The user who reported it while signed in; null for the anonymous portal. */
  readonly reporter: string | null;
  readonly handler: string | null;
  readonly verifier: string | null;
  readonly photos: number;
  readonly rework: number;
  readonly reportedAt: string;
  /** By when what comes next must be done (the earliest clock that runs); of what has ended, by when the whole had to be. */
  readonly dueAt: string;
  readonly clocks: readonly Clock[];
  readonly acceptedAt: string | null;
  readonly dispatchedAt: string | null;
  readonly signedAt: string | null;
  readonly arrivedAt: string | null;
  readonly answeredAt: string | null;
  readonly verifiedAt: string | null;
  readonly closedAt: string | null;
  readonly settledOnSpot: boolean;
  readonly solved: boolean | null;
  readonly satisfaction: Satisfaction | null;
  readonly ratedAt: string | null;
}

const HEADLINE_MAX = 40;

/** The first words of a report, for a list row: up to the first sentence end, at most 40 characters. */
export function headline(text: string): string {
  const flat = text.trim().replaceAll(/\s+/g, ' ');
  const sentence = /^[^。！？!?]{4,}/u.exec(flat)?.[0] ?? flat;
  const letters = Array.from(sentence);
  if (letters.length > HEADLINE_MAX) return `${letters.slice(0, HEADLINE_MAX - 1).join('')}…`;
  return sentence.replace(/[，,、；;\s]+$/u, '') || sentence;
}
