import type { Bilingual } from '../shared/bilingual.ts';
import type { Node } from './clock.ts';

/** What the clocks are called. */
export const NODE_NAMES: Readonly<Record<Node, Bilingual>> = {
  whole: { zh: '全程办结', en: 'The whole' },
  accept: { zh: '受理', en: 'Acceptance' },
  dispatch: { zh: '派遣', en: 'Dispatch' },
  meet: { zh: '会商', en: 'Meeting' },
  sign: { zh: '签收', en: 'Signing' },
  arrive: { zh: '到场', en: 'Arrival' },
  handle: { zh: '处置', en: 'Handling' },
  verify: { zh: '核查', en: 'Verification' },
};

/** What starts them. */
export const START_NAMES: Readonly<Record<Node, Bilingual>> = {
  whole: { zh: '上报', en: 'the report' },
  accept: { zh: '上报', en: 'the report' },
  dispatch: { zh: '受理', en: 'acceptance' },
  meet: { zh: '列为无人认领', en: 'when it was found to be nobody’s' },
  sign: { zh: '派遣', en: 'dispatch' },
  arrive: { zh: '派遣', en: 'dispatch' },
  handle: { zh: '派遣（不从签收算）', en: 'dispatch (not from signing)' },
  verify: { zh: '反馈', en: 'the answer' },
};
