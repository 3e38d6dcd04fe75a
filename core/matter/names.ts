import type { Bilingual } from '../shared/bilingual.ts';
import type { Status, Urgency, Verb } from './life.ts';

/** What a status is called on pages and in answers (docs/glossary.md). */
export const STATUS_NAMES: Record<Status, Bilingual> = {
  'to-accept': { zh: '待受理', en: 'to accept' },
  'to-check': { zh: '待核实', en: 'to check' },
  declined: { zh: '不予受理', en: 'declined' },
  'handed-back': { zh: '已退回来源', en: 'handed back' },
  'to-dispatch': { zh: '待派遣', en: 'to dispatch' },
  'at-platform': { zh: '待平台派遣', en: 'at platform' },
  unclaimed: { zh: '无人认领', en: 'unclaimed' },
  'to-sign': { zh: '待签收', en: 'to sign' },
  handling: { zh: '处置中', en: 'in work' },
  'to-verify': { zh: '待核查', en: 'to verify' },
  'to-close': { zh: '待办结', en: 'to close' },
  closed: { zh: '已办结', en: 'closed' },
};

export const VERB_NAMES: Record<Verb, Bilingual> = {
  accept: { zh: '受理', en: 'Accept' },
  check: { zh: '请网格核实', en: 'Check first' },
  confirm: { zh: '报核实结果', en: 'Report the finding' },
  decline: { zh: '不予受理', en: 'Decline' },
  'hand-back': { zh: '退回来源', en: 'Hand back' },
  dispatch: { zh: '派遣', en: 'Dispatch' },
  unclaim: { zh: '无人认领', en: 'Unclaimed' },
  conclude: { zh: '会商定责', en: 'Conclude' },
  correct: { zh: '更正', en: 'Correct' },
  sign: { zh: '签收', en: 'Sign' },
  arrive: { zh: '到场', en: 'Arrive' },
  handle: { zh: '处置进展', en: 'Progress' },
  answer: { zh: '反馈', en: 'Answer' },
  verify: { zh: '核查', en: 'Verify' },
  close: { zh: '办结', en: 'Close' },
  rate: { zh: '评价', en: 'Rate' },
};

export const URGENCY_NAMES: Record<Urgency, Bilingual> = {
  ordinary: { zh: '一般', en: 'ordinary' },
  urgent: { zh: '紧急', en: 'urgent' },
  critical: { zh: '特急', en: 'critical' },
};
