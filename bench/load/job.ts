import type { Pair } from '../numbers.ts';

/** What the load process is told to do; see worker.ts. */
export interface Job {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Sent before the clock starts, so that what is measured is warm. */
  readonly warmSeconds: number;
  /** Calls a second over all connections, evenly spread; absent: each sends its next as soon as it is answered. */
  readonly perSecond?: number;
  readonly calls: ReportCalls | ListCalls;
}

/** Residents who report without pause, each with a browser of his own. */
export interface ReportCalls {
  readonly kind: 'reports';
  readonly county: string;
  readonly bodies: readonly ReportPiece[];
}

/** A report without its last words, which make every text another one. */
export interface ReportPiece {
  readonly text: string;
  readonly rest: string;
}

/** Desks that turn the pages of their queues. */
export interface ListCalls {
  readonly kind: 'lists';
  readonly county: string;
  readonly cookie: string;
  readonly queues: readonly string[];
  /** Pages turned before another queue is opened. */
  readonly pages: number;
}

export interface Done {
  readonly seconds: number;
  readonly answers: number;
  /** Answers that were not the one hoped for, and the first of them. */
  readonly refused: number;
  readonly firstRefusal: string | null;
  readonly durations: readonly Pair[];
  /** CPU seconds the load process itself used while the clock ran. */
  readonly cpuSeconds: number;
}
