import type { Bilingual } from '../shared/bilingual.ts';
import type { By, Route } from './route.ts';
import { FIELDS, type Field } from './rule.ts';

export const FIELD_NAMES: Readonly<Record<Field, Bilingual>> = {
  platform: { zh: '平台', en: 'platform' },
  lead: { zh: '主办', en: 'lead' },
  assist: { zh: '协办', en: 'assisting' },
  urgency: { zh: '紧急程度', en: 'urgency' },
  limit: { zh: '时限', en: 'limit' },
};

/** Who said so, as it is read: "规则 17「煤气一律先报」". */
export function byWords(by: By): Bilingual {
  if ('number' in by) return { zh: `规则 ${by.number}「${by.name}」`, en: `rule ${by.number} “${by.name}”` };
  return by.rule === 'hand' ? { zh: '人工选定', en: 'chosen by hand' } : { zh: '按事项类别', en: 'by the category' };
}

/** Why it goes there: each field that was settled, by whom, and which rule a person overrode. */
export function because(route: Route): Bilingual {
  const parts = FIELDS.flatMap((field) => {
    const settled = route[field];
    if (settled === null || (field === 'assist' && settled.by.rule === 'category')) return [];
    const by = byWords(settled.by);
    const over = settled.instead ? byWords(settled.instead.by) : null;
    return [{
      zh: `${FIELD_NAMES[field].zh}：${by.zh}${over === null ? '' : `（没有用${over.zh}）`}`,
      en: `${FIELD_NAMES[field].en}: ${by.en}${over === null ? '' : ` (instead of ${over.en})`}`,
    }];
  });
  if (route.unclaimed) parts.push({ zh: '没有单位认领，请 24 小时内会商', en: 'nobody leads: hold a meeting within 24 hours' });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}
