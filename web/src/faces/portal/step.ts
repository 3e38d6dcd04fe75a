import type { DraftInHand } from '../../features/report/useDraft.ts';

export interface StepProps {
  readonly county: string;
  readonly hand: DraftInHand;
}
