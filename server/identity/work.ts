import type { Actor } from '../../core/access/roles.ts';
import type { HandOverReason } from '../../core/matter/hand-over.ts';
import type { UnitPlace } from './places.ts';

export interface Desertion {
  readonly unit: string;
  readonly township: string;
  readonly open: number;
  readonly dueAt: string;
}

export interface HandOverOrder {
  readonly county: string;
  readonly from: Pick<UnitPlace, 'id' | 'name'>;
  readonly to: Pick<UnitPlace, 'id' | 'name' | 'line' | 'platform'>;
  readonly because: HandOverReason;
  readonly why: string | undefined;
  readonly by: Actor;
  /** Posts that are about to end and do not count any more. */
  readonly without: readonly string[];
  /** Only the matters of these; null: of the whole county. */
  readonly townships: readonly string[] | null;
}

/**
 * What people's commands ask of the matters, which know people and not the other way round (app.ts puts them together):
 * work that waits for a unit is never left to nobody.
 */
export interface UnitWork {
  /** Open matters that wait for this unit and that no post in force, but for `without`, answers for. */
  left(county: string, unit: string, without: readonly string[]): Promise<number>;
  /** Hands those over, each as a logged step. @returns how many */
  handOver(order: HandOverOrder): Promise<number>;
  /** All such matters of a county, by unit and township. */
  deserted(county: string): Promise<Desertion[]>;
}
