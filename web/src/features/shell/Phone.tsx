import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../kit/Icon.tsx';
import { kitWords } from '../../kit/words.ts';
import './phone.css';

interface Props {
  readonly title: ReactNode;
  readonly second?: ReactNode;
  /** Where "back" leads; none on a first page. */
  readonly back?: string;
  readonly right?: ReactNode;
  /** Always in sight under the title: the outbox, what is stale. */
  readonly strip?: ReactNode;
  readonly foot?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** One page of a phone face. A new page takes the focus to its top, so that a screen reader reads it from there. */
export function Phone({ title, second, back, right, strip, foot, end, children }: Props) {
  const t = kitWords.use();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (typeof title === 'string' && title !== '') document.title = title;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
    body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="phone">
      <header className="phone-head">
        <div className="phone-title">
          {back === undefined ? null : (
            <Link className="phone-back" href={back} aria-label={t('back')}>
              <Icon name="back" />
            </Link>
          )}
          <div>
            <p className="phone-name">
              {title}
            </p>
            {second === undefined ? null : <p>{second}</p>}
          </div>
          {right}
        </div>
        {strip}
      </header>
      <main className="phone-body" tabIndex={-1} ref={body}>
        {children}
      </main>
      {end}
      {foot === undefined || foot === null ? null : <footer className="phone-foot">{foot}</footer>}
    </div>
  );
}
