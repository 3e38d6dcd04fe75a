import type { ComponentType } from 'react';
import type { Verb } from '../../../../../core/matter/life.ts';
import { AcceptPanel } from './AcceptPanel.tsx';
import { ArrivePanel } from './ArrivePanel.tsx';
import { CheckPanel, ConfirmPanel } from './CheckPanels.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { ConcludePanel } from './ConcludePanel.tsx';
import { CorrectPanel } from './CorrectPanel.tsx';
import { DeclinePanel } from './DeclinePanel.tsx';
import { DispatchPanel } from './DispatchPanel.tsx';
import { HandBackPanel } from './HandBackPanel.tsx';
import { RatePanel } from './RatePanel.tsx';
import { SignPanel } from './SignPanel.tsx';
import { UnclaimPanel } from './UnclaimPanel.tsx';
import type { PanelProps } from './usePanel.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import { AnswerPanel, HandlePanel } from './WorkPanels.tsx';

const PANELS: Record<Verb, ComponentType<PanelProps>> = {
  accept: AcceptPanel,
  check: CheckPanel,
  confirm: ConfirmPanel,
  decline: DeclinePanel,
  'hand-back': HandBackPanel,
  dispatch: DispatchPanel,
  unclaim: UnclaimPanel,
  conclude: ConcludePanel,
  correct: CorrectPanel,
  sign: SignPanel,
  arrive: ArrivePanel,
  handle: HandlePanel,
  answer: AnswerPanel,
  verify: VerifyPanel,
  close: ClosePanel,
  rate: RatePanel,
};

export function VerbPanel({ verb, ...props }: PanelProps & { readonly verb: Verb }) {
  const Panel = PANELS[verb];
  return <Panel {...props} />;
}
