import { useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommandBody, MatterPage } from '../../../../../contract/matter.ts';
import type { Status, Verb } from '../../../../../core/matter/life.ts';
import { now } from '../../../api/clock.ts';
import { keys } from '../../../api/keys.ts';
import { command } from '../../../api/matter.ts';
import { isStatus } from '../../../api/problem.ts';
import type { Step } from '../../../features/matter/History.tsx';
import type { FieldError } from '../../../kit/Field.tsx';
import { draftName, useDraft, type Draft } from './draft.ts';

export interface PanelProps {
  readonly matter: MatterPage;
  readonly user: string;
  readonly onClose: () => void;
  /** Where the matter stands by what was just done. */
  readonly onDone: (status: Status) => void;
}
type Checked<V extends Verb> = { readonly body: CommandBody<V> } | { readonly wrong: readonly FieldError[] };
interface Plan<V extends Verb, T extends object> {
  readonly verb: V;
  readonly initial: T;
  /** The command, or what is still missing. The rules themselves are the server's. */
  readonly check: (values: T) => Checked<V>;
}
export interface Panel<T extends object = object> {
  readonly verb: Verb;
  readonly values: T;
  readonly set: Draft<T>['set'];
  readonly wrong: (field: string) => string | null;
  readonly busy: boolean;
  readonly error: Error | null;
  /** What others did since this panel was opened. */
  readonly meanwhile: readonly Step[];
  /** May it still be done, as the matter stands now? */
  readonly allowed: boolean;
  readonly submit: () => void;
}

/** Long enough to see that a notice came up under the finger. */
const NOTICE_MS = 700;

export function usePanel<V extends Verb, T extends object>(props: PanelProps, plan: Plan<V, T>): Panel<T> {
  const { matter } = props;
  const draft = useDraft(draftName(props.user, matter.id, plan.verb), plan.initial);
  const [opened] = useState(matter.version);
  const [tried, setTried] = useState(false);
  const noticedAt = useRef(0);
  useEffect(() => {
    noticedAt.current = matter.version === opened ? 0 : now();
  }, [matter.version, opened]);
  const send = useSend(props, plan.verb, draft);
  // What is missing is said after the first try, and no longer than it is missing.
  const checked = plan.check(draft.values);
  const wrong = tried && 'wrong' in checked ? checked.wrong : [];

  const submit = () => {
    if (send.isPending || now() - noticedAt.current < NOTICE_MS) return;
    setTried(true);
    if ('body' in checked) send.mutate(plan.verb === 'rate' ? checked.body : { ...checked.body, version: matter.version });
  };
  return {
    verb: plan.verb,
    values: draft.values,
    set: draft.set,
    wrong: (field) => wrong.find((one) => one.field === field)?.words ?? null,
    busy: send.isPending,
    error: send.error,
    meanwhile: matter.entries.filter((entry) => entry.version > opened),
    allowed: matter.allowed.includes(plan.verb),
    submit,
  };
}

function useSend<V extends Verb, T extends object>({ matter, onDone }: PanelProps, verb: V, draft: Draft<T>) {
  const client = useQueryClient();
  const { county, id } = matter;
  const readAgain = () => client.invalidateQueries({ queryKey: keys.matter(county, id) });
  return useMutation({
    mutationFn: (body: CommandBody<V>) => command({ county, id, verb, body, key: draft.keyFor(body) }),
    onSuccess: async ({ status }) => {
      draft.drop();
      // Not waited for: the page already shows the matter as it is now.
      void client.invalidateQueries({
        queryKey: keys.all(county, 'matter'),
        predicate: (query) => query.meta?.['live'] !== 'manual' && query.queryKey[2] !== 'one',
      });
      await readAgain();
      onDone(status);
    },
    onError: (error) => {
      if (isStatus(error, 409) || isStatus(error, 404)) void readAgain();
      if (isStatus(error, 401)) void client.invalidateQueries({ queryKey: keys.session });
    },
  });
}
