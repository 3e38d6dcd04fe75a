import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import type { Clock } from './clock.ts';
import type { Pool } from './db.ts';
import type { Ids } from './ids.ts';
import type { Keys } from './keys.ts';
import type { Signal } from './signal.ts';

/** What every feature is handed: nothing is reached for. */
export interface Parts {
  readonly env: Env;
  /** Runs as yiwang_reader. */
  readonly pool: Pool;
  /** Runs as the owner: consumers, sweeps, installing a county. */
  readonly workPool: Pool;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: Keys;
  readonly signal: Signal;
  readonly log: Logger;
}
