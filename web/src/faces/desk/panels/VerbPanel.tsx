import type { ComponentType } from 'react';
import type { Verb } from '../../../../../core/matter/life.ts';
import { AcceptPanel } from './AcceptPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { DeclinePanel } from './DeclinePanel.tsx';
import { DispatchPanel } from './DispatchPanel.tsx';
import { RatePanel } from './RatePanel.tsx';
import { SignPanel } from './SignPanel.tsx';
import type { PanelProps } from './usePanel.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import { AnswerPanel, HandlePanel } from './WorkPanels.tsx';

const PANELS: Partial<Record<Verb, ComponentType<PanelProps>>> = {
  accept: AcceptPanel,
  decline: DeclinePanel,
  dispatch: DispatchPanel,
  sign: SignPanel,
  handle: HandlePanel,
  answer: AnswerPanel,
  verify: VerifyPanel,
  close: ClosePanel,
  rate: RatePanel,
};

export function VerbPanel({ verb, ...props }: PanelProps & { readonly verb: Verb }) {
  const Panel = PANELS[verb];
  return Panel === undefined ? null : <Panel {...props} />;
}
