import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../../../../contract/session.ts';
import type { Verb } from '../../../../core/matter/life.ts';
import type { Queue } from '../../../../core/matter/queues.ts';
import type { DeskKey } from './keys.ts';
import { useQueue } from './list/useQueue.ts';
import type { Asked } from './matter/MatterPane.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useSpot } from './useSpot.ts';

/** What the desk holds together: where the reader is, the list, the chosen row, the open panel, the keys. */
export function useWork(session: Session, first: Queue) {
  const [here, go] = useSpot(session, first);
  const list = useQueue({ county: session.county, queue: here.queue, q: here.q });
  const ids = useMemo(() => list.rows.map(({ row }) => row.id), [list.rows]);
  const [cursor, setCursor] = useCursor(ids, here.id, `${here.queue} ${here.q}`);
  const [verb, setVerb] = useState<Verb | null>(null);
  const [help, setHelp] = useState(false);
  const asked = useRef<Asked | null>(null);

  const open = useCallback(
    (id: string) => {
      setVerb(null);
      setCursor(id);
      go({ id });
    },
    [go, setCursor],
  );
  const move = (step: number) => {
    setCursor(ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(cursor ?? '') + step))] ?? null);
    return true;
  };
  const leave = () => {
    const search = document.getElementById('desk-search');
    if (search !== null && document.activeElement === search) search.blur();
    if (verb !== null) setVerb(null);
    else if (here.page === 'new') go({});
    else if (here.q !== '') go({ q: '' });
    return true;
  };
  const openPanel = (wanted: Verb) => {
    if (here.page !== 'queue' || verb !== null || !asked.current?.may(wanted)) return false;
    setVerb(wanted);
    return true;
  };
  const acts: Record<Exclude<DeskKey['do'], 'verb'>, () => unknown> = {
    next: () => move(1),
    previous: () => move(-1),
    open: () => (cursor === null ? false : open(cursor)),
    search: () => document.getElementById('desk-search')?.focus(),
    help: () => setHelp(true),
    new: () => go({ page: 'new' }),
    view: () => go({ view: here.view === 'list' ? 'map' : 'list' }),
    fresh: () => list.show(),
    copy: () => asked.current?.copy(),
    leave,
  };
  useDeskKeys((key) => (key.do === 'verb' ? openPanel(key.verb) : acts[key.do]() !== false));
  return { here, go, list, cursor, verb, setVerb, help, setHelp, open, asked };
}

/** The chosen row; it stays on its matter when the list is read anew, and starts at the one that is open. */
function useCursor(ids: readonly string[], opened: string | null, of: string) {
  const [cursor, setCursor] = useState<string | null>(opened);
  useEffect(() => setCursor(opened), [of, opened]);
  const there = cursor !== null && ids.includes(cursor) ? cursor : null;
  return [there, setCursor] as const;
}
