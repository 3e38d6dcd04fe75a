import { ApiProblem } from '../../../api/problem.ts';

/** A unit whose open matters would be left to nobody, and who may take them. */
export interface Left {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

const isNamed = (value: unknown): value is { id: string; name: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';

function leftOf(value: unknown): Left[] {
  if (!isNamed(value)) return [];
  const { open, candidates } = value as { open?: unknown; candidates?: unknown };
  return [{
    id: value.id, name: value.name, open: typeof open === 'number' ? open : 0,
    candidates: Array.isArray(candidates) ? candidates.filter(isNamed) : [],
  }];
}

/** The refusal 409 `unit.has-work` as the question it is; null: another refusal. */
export function leftWork(error: unknown): Left[] | null {
  if (!(error instanceof ApiProblem) || error.code !== 'unit.has-work') return null;
  const { units } = error.details;
  return Array.isArray(units) ? units.flatMap(leftOf) : [];
}

/** Units that still need somebody to take over. */
export const untaken = (left: readonly Left[], handTo: Readonly<Record<string, string>>): Left[] =>
  left.filter((unit) => !unit.candidates.some((one) => one.id === handTo[unit.id]));
