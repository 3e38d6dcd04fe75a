import type { Committer } from '../base/committer.ts';
import type { Parts } from '../base/parts.ts';
import type { Gazetteers } from '../territory/index.ts';

/** What the commands and queries of matters are handed. */
export interface MatterParts extends Parts {
  readonly committer: Committer;
  readonly gazetteers: Gazetteers;
}
