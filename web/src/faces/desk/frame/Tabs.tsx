import { useRef, type KeyboardEvent } from 'react';
import type { Session } from '../../../../../contract/session.ts';
import type { Queue } from '../../../../../core/matter/queues.ts';
import { useCounts } from '../../../api/hooks.ts';
import { Glyph } from '../../../kit/Glyph.tsx';
import type { State } from '../../../kit/light.ts';
import { DesertedEntry } from '../people/DesertedEntry.tsx';
import type { Go, Here } from '../useSpot.ts';
import { deskWords } from '../words.ts';

interface TabsProps {
  readonly session: Session;
  readonly here: Here;
  readonly go: Go;
}
/** Only what presses carries a light: nobody signed, or too late. */
const GLYPHS: Partial<Record<Queue, State>> = { 'to-sign': 'soon', late: 'late' };

export function Tabs({ session, here, go }: TabsProps) {
  const t = deskWords.use();
  const counts = useCounts(session.county).data?.counts;
  const bar = useRef<HTMLDivElement>(null);
  const countOf = (queue: Queue) => counts?.find((one) => one.queue === queue)?.count;
  const choose = (queue: Queue) => go({ queue, id: null, q: '' });
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (session.queues.indexOf(here.queue) + step + session.queues.length) % session.queues.length;
    const next = session.queues[at];
    if (next === undefined) return;
    choose(next);
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <nav className="desk-tabs" aria-label={t('queues')}>
      <div role="tablist" ref={bar} onKeyDown={press}>
        {session.queues.map((queue) => (
          <Tab key={queue} queue={queue} here={here} count={countOf(queue)} onChoose={() => choose(queue)} />
        ))}
      </div>
      <DesertedEntry session={session} />
      <div className="desk-view" role="group" aria-label={t('view')}>
        {(['list', 'map'] as const).map((view) => (
          <button key={view} type="button" aria-pressed={here.view === view} onClick={() => go({ view })}>
            {t(view)}
          </button>
        ))}
      </div>
    </nav>
  );
}

interface TabProps {
  readonly queue: Queue;
  readonly here: Here;
  readonly count: number | undefined;
  readonly onChoose: () => void;
}
function Tab({ queue, here, count, onChoose }: TabProps) {
  const t = deskWords.use();
  const state = count ? GLYPHS[queue] : undefined;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${queue}`}
      aria-selected={queue === here.queue && here.q === ''}
      aria-controls="desk-list"
      tabIndex={queue === here.queue ? 0 : -1}
      className={state ? `desk-tab desk-tab-${state}` : 'desk-tab'}
      onClick={onChoose}
    >
      {state ? <Glyph state={state} /> : null}
      {t(`queue.${queue}`)}
      {count === undefined ? null : <b>{count}</b>}
    </button>
  );
}
