import { useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { EditionKind } from '../../../../../contract/edition.ts';
import type { Session } from '../../../../../contract/session.ts';
import { KINDS } from './route.ts';
import { ordersWords } from './words.ts';

const PAGES = [...KINDS, 'map'] as const;
export type OrdersPage = EditionKind | 'map';

interface TabsProps {
  readonly session: Session;
  readonly kind: OrdersPage;
  readonly onKind: (kind: OrdersPage) => void;
}

export function OrdersTabs({ session, kind, onKind }: TabsProps) {
  const t = ordersWords.use();
  const [, navigate] = useLocation();
  const bar = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (PAGES.indexOf(kind) + step + PAGES.length) % PAGES.length;
    onKind(PAGES[at] ?? kind);
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <nav className="desk-tabs" aria-label={t('pages')}>
      <div role="tablist" ref={bar} onKeyDown={press}>
        {PAGES.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={one === kind} tabIndex={one === kind ? 0 : -1} className="desk-tab" onClick={() => onKind(one)}>
            {t(`page.${one}`)}
          </button>
        ))}
      </div>
      {session.queues.length > 0 ? (
        <button type="button" className="desk-text people-back" onClick={() => navigate('/desk')}>{t('toQueues')}</button>
      ) : null}
    </nav>
  );
}
