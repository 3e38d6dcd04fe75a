import { useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../../contract/session.ts';
import { Glyph } from '../../../kit/Glyph.tsx';
import { useDeserted } from './queries.ts';
import type { Page, PeopleSpot } from './route.ts';
import { byUnit } from './units/deserted.ts';
import { peopleWords } from './words.ts';

interface TabsProps {
  readonly session: Session;
  readonly pages: readonly Page[];
  readonly page: Page | null;
  readonly go: (to: Partial<PeopleSpot>) => void;
}

export function PeopleTabs({ session, pages, page, go }: TabsProps) {
  const t = peopleWords.use();
  const [, navigate] = useLocation();
  const bar = useRef<HTMLDivElement>(null);
  const deserted = byUnit(useDeserted(session.county, pages.includes('deserted')).data?.rows ?? []).length;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || page === null) return;
    event.preventDefault();
    const at = (pages.indexOf(page) + step + pages.length) % pages.length;
    go({ page: pages[at] ?? page });
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <nav className="desk-tabs" aria-label={t('pages')}>
      <div role="tablist" ref={bar} onKeyDown={press}>
        {pages.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === page}
            tabIndex={one === page || page === null ? 0 : -1}
            className={one === 'deserted' && deserted > 0 ? 'desk-tab desk-tab-soon' : 'desk-tab'}
            onClick={() => go(one === page ? { id: null } : { page: one })}
          >
            {one === 'deserted' && deserted > 0 ? <Glyph state="soon" /> : null}
            {t(`page.${one}`)}
            {one === 'deserted' && deserted > 0 ? <b>{deserted}</b> : null}
          </button>
        ))}
      </div>
      {session.queues.length > 0 ? (
        <button type="button" className="desk-text people-back" onClick={() => navigate('/desk')}>
          {t('toQueues')}
        </button>
      ) : null}
    </nav>
  );
}
