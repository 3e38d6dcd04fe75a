import type { ReportPiece } from '../load/job.ts';
import type { Pair } from '../numbers.ts';

/** What the crowd's process is told to do. */
export interface CrowdJob {
  readonly url: string;
  readonly county: string;
  /** One session a user; streams are spread over them evenly. */
  readonly cookies: readonly string[];
  readonly streams: number;
  readonly seconds: number;
  readonly reports: readonly ReportPiece[];
}

export interface CrowdDone {
  readonly changes: number;
  readonly delivered: number;
  /** How often a stream got other changes than the first stream of the same user. */
  readonly unlike: number;
  readonly durations: readonly Pair[];
}
