import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import { ApiProblem, isStatus } from '../../../api/problem.ts';
import type { FieldError } from '../../../kit/Field.tsx';
import { useDraft, type Draft } from '../panels/draft.ts';
import { leftWork, type Left } from './hand-over.ts';
import { usePeopleAgain } from './queries.ts';

export type Checked<B> = { readonly body: B } | { readonly wrong: readonly FieldError[] };
interface Plan<T extends object, B, A> {
  readonly county: string;
  /** Names the draft: who does what to whom. */
  readonly name: string;
  readonly initial: T;
  /** The command, or what is still missing. The rules themselves are the server's. `left`: work that needs somebody to take it. */
  readonly check: (values: T, left: readonly Left[]) => Checked<B>;
  readonly send: (body: B, key: string) => Promise<A>;
  readonly onDone: (answer: A) => void;
}
export interface Deed<T extends object> {
  readonly values: T;
  readonly set: Draft<T>['set'];
  /** Beside its field: what is missing, or what the server said of it. */
  readonly wrong: (field: string) => string | null;
  /** A refusal that belongs to no field. */
  readonly error: Error | null;
  readonly left: readonly Left[];
  /** How often pressing has led to a wrong field: the focus goes there. */
  readonly faults: number;
  readonly busy: boolean;
  readonly submit: () => void;
}

/** A command on people: what is typed is stored until it is done, and a refusal for work left behind turns into a question. */
export function useDeed<T extends object, B, A>({ county, name, initial, check, send, onDone }: Plan<T, B, A>): Deed<T> {
  const draft = useDraft(`desk.people.${name}`, initial);
  const [tried, setTried] = useState(false);
  const [faults, setFaults] = useState(0);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const readAgain = usePeopleAgain(county);
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (body: B) => send(body, draft.keyFor(body)),
    onSuccess: async (answer) => {
      draft.drop();
      onDone(answer);
      await readAgain();
    },
    onError: (error) => {
      if (fieldOf(error) !== null) setFaults((n) => n + 1);
      const found = leftWork(error);
      if (found !== null) {
        setLeft(found);
        setTried(false);
      } else if (isStatus(error, 409) || isStatus(error, 404)) void readAgain();
      if (isStatus(error, 401)) void client.invalidateQueries({ queryKey: keys.session });
    },
  });
  const checked = check(draft.values, left);
  const missing = tried && 'wrong' in checked ? checked.wrong : [];
  const { error } = mutation;
  const field = fieldOf(error);
  return {
    values: draft.values,
    set: draft.set,
    wrong: (of) => missing.find((one) => one.field === of)?.words ?? (error !== null && field === of ? error.message : null),
    error: error === null || field !== null || leftWork(error) !== null ? null : error,
    left,
    faults,
    busy: mutation.isPending,
    submit: () => {
      if (mutation.isPending) return;
      setTried(true);
      if ('body' in checked) mutation.mutate(checked.body);
      else setFaults((n) => n + 1);
    },
  };
}

/** The field a refusal speaks of. */
const fieldOf = (error: Error | null): string | null =>
  error instanceof ApiProblem && typeof error.details['field'] === 'string' ? error.details['field'] : null;
