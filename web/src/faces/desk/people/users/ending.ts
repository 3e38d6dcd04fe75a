import type { EndPostBody } from '../../../../../../contract/people.ts';
import type { FieldError } from '../../../../kit/Field.tsx';
import { untaken, type Left } from '../hand-over.ts';
import { typedInstant } from '../term.ts';

/** What is typed to end posts. */
export interface Ending {
  readonly when: 'now' | 'at';
  readonly at: string;
  readonly handTo: Readonly<Record<string, string>>;
  readonly why: string;
}
export const ENDING: Ending = { when: 'now', at: '', handTo: {}, why: '' };

/** null: at once; undefined: an instant is wanted and not there yet. */
export const atOf = ({ when, at }: Ending): string | null | undefined => (when === 'now' ? null : (typedInstant(at, 'to') ?? undefined));

export type EndingFault = 'atMissing' | 'takerMissing';

/** The command, or what is still missing: the instant, or a taker for each unit whose work would hang. */
export function endingBody(values: Ending, left: readonly Left[], version: number): { body: EndPostBody } | { missing: { field: string; fault: EndingFault }[] } {
  const at = atOf(values);
  // Work is handed over only when a post ends at once; later it shows with the units nobody acts for.
  const open = at === null ? untaken(left, values.handTo) : [];
  const missing = [
    ...(at === undefined ? [{ field: 'at', fault: 'atMissing' as const }] : []),
    ...open.map((unit) => ({ field: `take-${unit.id}`, fault: 'takerMissing' as const })),
  ];
  if (missing.length > 0 || at === undefined) return { missing };
  const taken = Object.fromEntries(left.flatMap(({ id }) => (values.handTo[id] === undefined ? [] : [[id, values.handTo[id]]])));
  return {
    body: {
      version,
      ...(at === null ? {} : { at }),
      ...(at !== null || left.length === 0 ? {} : { handTo: taken }),
      ...(values.why.trim() === '' ? {} : { why: values.why.trim() }),
    },
  };
}

export const errorsOf = (missing: readonly { field: string; fault: EndingFault }[], t: (fault: EndingFault) => string): FieldError[] =>
  missing.map(({ field, fault }) => ({ field, words: t(fault) }));
