import { useCallback, useRef, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditionHead, EditionKind, EditionList, EditionPage } from '../../../../../contract/edition.ts';
import type { Session } from '../../../../../contract/session.ts';
import { getEdition, listEditions, saveDraft } from '../../../api/edition.ts';
import { now } from '../../../api/clock.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import { highestOf, stateOf, type EditionState } from './editions.ts';
import { keptName, readKept, without, writeKept, type Kept, type KeptDrafts } from './kept.ts';
import { spotsOf, type Spot } from './spots.ts';

/** A draft that another hand saved, switched on or overtook while this one was written. */
export type Clash = 'changed' | 'on' | 'older';

export interface Edition {
  readonly kind: EditionKind;
  readonly version: number;
  readonly list: EditionList;
  readonly state: EditionState;
  /** null: begun here and not saved yet. */
  readonly head: EditionHead | null;
  readonly body: unknown;
  readonly note: string;
  readonly revision: number;
  readonly faults: readonly Spot[];
  readonly editable: boolean;
  /** Something is written that is not saved. */
  readonly dirty: boolean;
  readonly set: (body: unknown) => void;
  readonly setNote: (note: string) => void;
  readonly save: () => void;
  readonly saving: boolean;
  readonly error: Error | null;
  readonly clash: Clash | null;
  /** Keeps what is written and goes on from what the other saved. */
  readonly goOnFromTheirs: () => void;
  /** Drops what is written here. */
  readonly discard: () => void;
  /** Takes what is written to a new draft: answers its version. */
  readonly moveOn: () => number;
}

export function useEditionList(session: Session, kind: EditionKind) {
  const name = keptName(session.county, session.user, kind);
  const [kept, setKept] = useState<KeptDrafts>(() => readKept(name));
  const latest = useRef(kept);
  const put = useCallback((next: KeptDrafts) => {
    latest.current = next;
    writeKept(name, next);
    setKept(next);
  }, [name]);
  const query = useQuery({ queryKey: keys.editions(session.county, kind), queryFn: () => listEditions(session.county, kind), staleTime: 0 });
  return { query, kept, latest, put };
}
export type EditionLists = ReturnType<typeof useEditionList>;

/** One edition as the server has it, with what is written on it and not saved. */
export function useEdition(session: Session, kind: EditionKind, { lists, list, version }: { lists: EditionLists; list: EditionList; version: number }) {
  const { county } = session;
  const head = list.editions.find((one) => one.version === version) ?? null;
  const page = useQuery({
    queryKey: keys.edition(county, kind, version), queryFn: () => getEdition(county, kind, version), enabled: head !== null,
    // What is in force never changes; a draft may be another's too.
    staleTime: head?.onAt === null && version > 0 ? 0 : 60_000,
  });
  const mine = lists.kept[version];
  const saving = useSave(session, kind, { lists, version });
  const state = stateOf(list, version);
  const server = page.data;
  const body = mine?.body ?? server?.body;
  const note = mine?.note ?? server?.note ?? '';
  const revision = mine?.revision ?? server?.revision ?? 0;
  const faults = mine?.faults ?? (server === undefined ? [] : spotsOf(kind, server.faults, server.body));
  const write = (change: Partial<Kept>) => lists.put({ ...lists.latest.current, [version]: { revision, note, body, faults, ...lists.latest.current[version], ...change } });
  const edition: Edition | null = body === undefined ? null : {
    kind, version, list, state, head, body, note, revision, faults,
    editable: list.mayWrite && (state === 'draft' || mine !== undefined),
    dirty: mine !== undefined,
    set: (next) => write({ body: next }),
    setNote: (next) => write({ note: next }),
    save: () => mine !== undefined && !saving.isPending && saving.mutate(mine),
    saving: saving.isPending,
    error: saving.error,
    clash: clashOf(saving.error, { mine, head }),
    goOnFromTheirs: () => {
      saving.reset();
      write({ revision: head?.revision ?? 0 });
    },
    discard: () => {
      saving.reset();
      lists.put(without(lists.latest.current, version));
    },
    moveOn: () => {
      const next = highestOf(list) + 1;
      saving.reset();
      lists.put({ ...without(lists.latest.current, version), [next]: { note, body, faults, revision: 0 } });
      return next;
    },
  };
  return { page, edition };
}

function useSave(session: Session, kind: EditionKind, { lists, version }: { lists: EditionLists; version: number }) {
  const client = useQueryClient();
  const { county } = session;
  return useMutation({
    mutationFn: ({ revision, note, body }: Kept) => saveDraft({ county, kind, body: { version, revision, note, body } }),
    onSuccess: ({ revision, faults }, sent) => {
      client.setQueryData<EditionPage>(keys.edition(county, kind, version), {
        kind, version, revision, note: sent.note, body: sent.body, faults: [...faults], madeBy: session.name, madeAt: new Date(now()).toISOString(), onBy: null, onAt: null,
      });
      const written = lists.latest.current[version];
      const wroteOn = written !== undefined && (written.body !== sent.body || written.note !== sent.note);
      lists.put(wroteOn ? { ...lists.latest.current, [version]: { ...written, revision, faults: spotsOf(kind, faults, sent.body) } } : without(lists.latest.current, version));
    },
    // Whatever became of it, the list says how things stand.
    onSettled: () => client.invalidateQueries({ queryKey: keys.editions(county, kind) }),
  });
}

/** Said by the server on saving, or seen at once in the list that follows the others' work. */
function clashOf(error: Error | null, { mine, head }: { mine: Kept | undefined; head: EditionHead | null }): Clash | null {
  if (isProblem(error, 'edition.on')) return 'on';
  if (isProblem(error, 'edition.older')) return 'older';
  if (mine === undefined || head === null) return isProblem(error, 'edition.changed') ? 'changed' : null;
  if (head.onAt !== null) return 'on';
  return head.revision === mine.revision ? null : 'changed';
}
