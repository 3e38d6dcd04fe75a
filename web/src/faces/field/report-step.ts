import type { Session } from '../../../../contract/session.ts';
import type { DraftInHand } from '../../features/report/useDraft.ts';

export interface ReportStep {
  readonly session: Session;
  readonly hand: DraftInHand;
}
