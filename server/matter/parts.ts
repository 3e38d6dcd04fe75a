import type { Committer } from '../base/committer.ts';
import type { Parts } from '../base/parts.ts';
import type { Gazetteers } from '../territory/index.ts';
import type { Follower } from './follow.ts';
import type { MatterCommit } from './store.ts';

/** What the commands and queries of matters are handed. */
export interface MatterParts extends Parts {
  readonly committer: Committer<MatterCommit>;
  readonly gazetteers: Gazetteers;
  /** One for pages and pictures, so that guesses are counted once. */
  readonly follow: Follower;
}
