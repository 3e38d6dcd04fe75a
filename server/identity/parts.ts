import type { Committer } from '../base/committer.ts';
import type { Parts } from '../base/parts.ts';
import type { Actors } from './actors.ts';
import type { UnitWork } from './work.ts';

/** What the commands and pages of people are handed. */
export interface PeopleParts extends Parts {
  /** A committer of its own: what is done to people does not wait for matters. */
  readonly people: Committer;
  readonly actors: Actors;
  readonly work: UnitWork;
  /** After a unit was dissolved: what others keep in memory of the county is old. */
  readonly unitsChanged: (county: string) => void;
}
