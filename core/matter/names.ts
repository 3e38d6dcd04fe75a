import type { Status, Verb } from './life.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a status is called on pages and in answers (docs/glossary.md). */
export const STATUS_NAMES: Record<Status, Bilingual> = {
  'to-accept': { zh: '待受理', en: 'to accept' },
  declined: { zh: '不予受理', en: 'declined' },
  'to-dispatch': { zh: '待派遣', en: 'to dispatch' },
  'at-platform': { zh: '待平台派遣', en: 'at platform' },
  'to-sign': { zh: '待签收', en: 'to sign' },
  handling: { zh: '处置中', en: 'in work' },
  'to-verify': { zh: '待核查', en: 'to verify' },
  'to-close': { zh: '待办结', en: 'to close' },
  closed: { zh: '已办结', en: 'closed' },
};

export const VERB_NAMES: Record<Verb, Bilingual> = {
  accept: { zh: '受理', en: 'Accept' },
  decline: { zh: '不予受理', en: 'Decline' },
  dispatch: { zh: '派遣', en: 'Dispatch' },
  sign: { zh: '签收', en: 'Sign' },
  handle: { zh: '处置进展', en: 'Progress' },
  answer: { zh: '反馈', en: 'Answer' },
  verify: { zh: '核查', en: 'Verify' },
  close: { zh: '办结', en: 'Close' },
  rate: { zh: '评价', en: 'Rate' },
};
