import type { DeclineReason, HandBackReason, Source } from '../matter/life.ts';
import type { Bilingual } from '../shared/bilingual.ts';

/** What a source is called in files and in pasted messages. */
export const SOURCE_NAMES: Record<Source, Bilingual> = {
  resident: { zh: '群众', en: 'resident' },
  'grid-worker': { zh: '网格员', en: 'grid worker' },
  village: { zh: '村社', en: 'village' },
  desk: { zh: '坐席登记', en: 'command room' },
  'hotline-12345': { zh: '12345 热线', en: '12345 hotline' },
  'police-110': { zh: '110 移交', en: '110' },
  sensor: { zh: '感知设备', en: 'sensor' },
  inspection: { zh: '检查发现', en: 'inspection' },
  'higher-level': { zh: '上级交办', en: 'higher level' },
};
export const DECLINE_NAMES: Record<DeclineReason, Bilingual> = {
  'not-ours': { zh: '不归本县办理', en: 'not of this county' },
  'no-facts': { zh: '说的事没有查到', en: 'no such facts' },
  'other-procedure': { zh: '应走诉讼、信访等其他程序', en: 'another procedure' },
  'already-answered': { zh: '同一件事已经答复过', en: 'answered before' },
  other: { zh: '其他原因', en: 'other' },
};
export const HAND_BACK_NAMES: Record<HandBackReason, Bilingual> = {
  'not-our-duty': { zh: '不属职责', en: 'not within our duty' },
  'other-county': { zh: '地点不在本区县', en: 'in another county' },
  duplicate: { zh: '重复交办', en: 'a duplicate' },
  unclear: { zh: '内容不清、无法办理', en: 'unclear' },
};
