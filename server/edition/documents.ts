import { Value } from 'typebox/value';
import { EDITION_BODIES, type CategoryTree, type DocumentFault, type EditionKind, type RuleSet, type WorkCalendar } from '../../contract/edition.ts';
import { faultsOfTree } from '../../core/category/faults.ts';
import { faultOfCalendar } from '../../core/deadline/calendar.ts';
import { faultsOfRules } from '../../core/routing/faults.ts';
import { errorText } from '../base/errors.ts';
import type { Gazetteer } from '../territory/index.ts';

const SHOWN = 50;

/** Everything wrong with a document, in both languages and with its place; none: it may be switched on. */
export function faultsOf(kind: EditionKind, body: unknown, gazetteer: Gazetteer): DocumentFault[] {
  const shape = Value.Errors(EDITION_BODIES[kind], body).slice(0, SHOWN);
  if (shape.length > 0) return shape.map(({ instancePath, message }) => ({ at: instancePath, says: { zh: `格式不对（${message}）。请照模板改。`, en: `Not of the right shape (${message}). Mend it after the template.` } }));
  return FAULTS[kind](body, gazetteer).slice(0, SHOWN);
}

const FAULTS: Record<EditionKind, (body: unknown, gazetteer: Gazetteer) => DocumentFault[]> = {
  calendar: (body) => {
    const fault = faultOfCalendar(body as WorkCalendar);
    const text = (language: 'zh' | 'en'): string => (fault === null ? '' : errorText(fault.code, language, { place: fault.place }));
    return fault === null ? [] : [{ at: fault.place, says: { zh: text('zh'), en: text('en') } }];
  },
  rules: (body, { world }) => faultsOfRules(body as RuleSet, world).map(({ number, field, message, column }) =>
    ({ at: `rules[${number - 1}].${field}${column === undefined ? '' : `:${column}`}`, says: message })),
  categories: (body, { lines, categories }) =>
    faultsOfTree(body as CategoryTree, { lines: new Set(lines.map(({ id }) => id)), before: { categories: [...categories.values()] } })
      .map(({ category, field, message }) => ({ at: `categories[${category}].${field}`, says: message })),
};
