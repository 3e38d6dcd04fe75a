import { Value } from 'typebox/value';
import { EDITION_BODIES, type DocumentFault, type EditionKind, type CategoryTree, type RuleSet, type WorkCalendar } from '../../contract/edition.ts';
import { faultsOfTree } from '../../core/category/faults.ts';
import { faultsOfCalendar } from '../../core/deadline/calendar.ts';
import { faultsOfRules } from '../../core/routing/faults.ts';
import type { Gazetteer } from '../territory/index.ts';

/** Everything wrong with a document, in both languages and with its place; none: it may be switched on. */
export function faultsOf(kind: EditionKind, body: unknown, gazetteer: Gazetteer): DocumentFault[] {
  const shape = [...Value.Errors(EDITION_BODIES[kind], body)].slice(0, 20);
  if (shape.length > 0) return shape.map(({ instancePath, message }) => ({ at: instancePath, says: { zh: `格式不对：${message}`, en: `Not of the right shape: ${message}` } }));
  if (kind === 'calendar') return faultsOfCalendar(body as WorkCalendar);
  if (kind === 'rules') return faultsOfRules(body as RuleSet, gazetteer.world);
  return faultsOfTree(body as CategoryTree, { lines: gazetteer.lines.map(({ id }) => id), before: { categories: [...gazetteer.categories.values()] } });
}
