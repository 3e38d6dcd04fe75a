import type { Platform } from '../shared/platforms.ts';
import type { Satisfaction, Source, Status, Urgency } from './life.ts';

/** Where a matter is: the path of the territory tree, and the zone authority that leads there, if one does. */
export interface Place {
  readonly township: string;
  readonly village: string;
  readonly grid: string;
  readonly zone: string | null;
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
  readonly dueAt: string;
  readonly acceptedAt: string | null;
  readonly dispatchedAt: string | null;
  readonly signedAt: string | null;
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
