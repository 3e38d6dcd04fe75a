import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { kitWords } from './words.ts';

/** Rows of the real shape, so that nothing jumps when the data comes. */
export function Skeleton({ rows = 3, height = 74 }: { readonly rows?: number; readonly height?: number }) {
  const t = kitWords.use();
  return (
    <div className="k-skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} style={{ height }} />
      ))}
    </div>
  );
}

interface Said {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}
function State({ title, children, role }: Said & { readonly role?: 'alert' | 'status' }) {
  return (
    <div className="k-state" role={role}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Empty({ title, children }: Said) {
  const t = kitWords.use();
  return <State title={title ?? t('emptyTitle')}>{children}</State>;
}

export function Forbidden({ title, children }: Said) {
  const t = kitWords.use();
  return (
    <State title={title ?? t('forbiddenTitle')} role="alert">
      <p>{children ?? t('forbiddenDo')}</p>
    </State>
  );
}

interface Broken extends Said {
  readonly onAgain: () => void;
}
export function Failed({ title, children, onAgain }: Broken) {
  const t = kitWords.use();
  return (
    <State title={title ?? t('failedTitle')} role="alert">
      <p>{children ?? t('failedDo')}</p>
      <Button icon="refresh" onClick={onAgain}>
        {t('again')}
      </Button>
    </State>
  );
}

export function Offline({ onAgain }: Broken) {
  const t = kitWords.use();
  return (
    <Failed title={t('offlineTitle')} onAgain={onAgain}>
      {t('offlineDo')}
    </Failed>
  );
}

/** Old data looks old: one quiet line on top, never over the content. */
export function Stale({ children }: { readonly children: ReactNode }) {
  return (
    <p className="k-stale" role="status">
      <Icon name="refresh" size={18} /> {children}
    </p>
  );
}

interface NoticeProps {
  readonly kind?: 'information' | 'danger' | 'soon' | 'done';
  readonly children: ReactNode;
}
export function Notice({ kind = 'information', children }: NoticeProps) {
  return <div className={`k-notice k-notice-${kind}`}>{children}</div>;
}

/** Results that appear without a move of the focus. Must be on the page before its words change. */
export function Announce({ children }: { readonly children: ReactNode }) {
  return (
    <div className="k-announce" aria-live="polite">
      {children}
    </div>
  );
}

export function Steps({ n, of }: { readonly n: number; readonly of: number }) {
  const t = kitWords.use();
  return (
    <div className="k-steps">
      <div className="k-steps-bar" aria-hidden>
        {Array.from({ length: of }, (_, i) => (
          <i key={i} className={i < n ? 'k-on' : ''} />
        ))}
      </div>
      <span>{t('step', { n, of })}</span>
    </div>
  );
}
