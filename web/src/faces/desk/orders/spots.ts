import type { CategoryTree, DocumentFault, EditionKind, RuleSet } from '../../../../../contract/edition.ts';
import type { Bilingual } from '../../../../../core/shared/bilingual.ts';

/** A fault by the thing that is open at the side and the field in it. */
export interface Spot {
  /** The rule's or category's id; of the calendar `hours`, `through` or a date; '' = the document as a whole. */
  readonly item: string;
  /** e.g. when, sets.assist.1, limits.2; '' = the thing as a whole. */
  readonly field: string;
  /** In a condition: the character from 1. */
  readonly column: number | null;
  readonly says: Bilingual;
}

/** Where each fault of a document is, read against the body it was found in: a place in a list moves, an id stays. */
export const spotsOf = (kind: EditionKind, faults: readonly DocumentFault[], body: unknown): Spot[] =>
  faults.map(({ at, says }) => ({ ...(at.startsWith('/') ? ofShape(kind, at, body) : PLACES[kind](at, body)), says }));

type Place = Omit<Spot, 'says'>;
const WHOLE: Place = { item: '', field: '', column: null };

const PLACES: Readonly<Record<EditionKind, (at: string, body: unknown) => Place>> = {
  rules: (at, body) => {
    const found = /^rules\[(\d+)\]\.(.*?)(?::(\d+))?$/u.exec(at);
    if (found === null) return WHOLE;
    return { item: ruleAt(body, Number(found[1])), field: found[2] ?? '', column: found[3] === undefined ? null : Number(found[3]) };
  },
  categories: (at) => {
    const found = /^categories\[(.*)\]\.([^\]]*)$/u.exec(at);
    return found === null ? WHOLE : { item: found[1] ?? '', field: found[2] ?? '', column: null };
  },
  calendar: (at) => {
    const hours = /^hours(?:\[(\d+)\])?$/.exec(at);
    if (hours !== null) return { item: 'hours', field: hours[1] === undefined ? '' : `hours.${Number(hours[1]) + 1}`, column: null };
    return /^\d{4}-/.test(at) ? { item: at, field: '', column: null } : { item: 'through', field: '', column: null };
  },
};

/** `/rules/3/sets/limit/amount`: what the schema says of a body that does not have its shape. */
function ofShape(kind: EditionKind, path: string, body: unknown): Place {
  const [, list = '', at = '', ...rest] = path.split('/');
  if (kind === 'calendar') return { item: list === 'days' || list === 'names' ? at : list, field: '', column: null };
  const item = kind === 'rules' ? ruleAt(body, Number(at)) : ((body as CategoryTree).categories?.[Number(at)]?.id ?? '');
  // A list counts from 1 on the page; a limit is one field, whatever is wrong in it.
  const [first = '', second] = rest;
  const field = second === undefined ? first : /^\d+$/.test(second) ? `${first}.${Number(second) + 1}` : first === 'sets' && rest[2] !== undefined && /^\d+$/.test(rest[2]) ? `sets.${second}.${Number(rest[2]) + 1}` : first === 'name' ? first : `${first}.${second}`;
  return { item, field, column: null };
}

const ruleAt = (body: unknown, at: number): string => (body as RuleSet).rules?.[at]?.id ?? '';

/** Of one field and what lies below it: `limits` has those of `limits.2` too. */
export const inField = (spots: readonly Spot[], item: string, field: string): Spot[] =>
  spots.filter((spot) => spot.item === item && (spot.field === field || spot.field.startsWith(`${field}.`)));
