import { useEffect, useState, type ReactNode } from 'react';
import { focusOn, useKeys, type Acts } from './keys.ts';
import { peopleWords } from './words.ts';

interface Cursor {
  readonly ids: readonly string[];
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  /** More keys of the page. */
  readonly acts?: Acts;
}
export const SEARCH_ID = 'people-search';

/** The row the arrows stand on; Enter opens it, / goes to the search. */
export function useCursor({ ids, opened, onOpen, acts = {} }: Cursor): string | null {
  const [cursor, setCursor] = useState(opened);
  useEffect(() => setCursor(opened), [opened]);
  const there = cursor !== null && ids.includes(cursor) ? cursor : null;
  const move = (step: number) => setCursor(ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(there ?? '') + step))] ?? null);
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (there === null ? false : onOpen(there)),
    '/': () => focusOn(SEARCH_ID),
    ...acts,
  });
  return there;
}

export interface Line {
  readonly id: string;
  readonly title: ReactNode;
  readonly under: ReactNode;
  readonly side?: ReactNode;
}
interface ListingProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly opened: string | null;
  readonly cursor: string | null;
  readonly onOpen: (id: string) => void;
  /** null: that is all. */
  readonly onMore: (() => void) | null;
  readonly busy?: boolean;
  readonly count: string;
  /** Is there a field that / goes to? */
  readonly search?: boolean;
}

export function Listing({ label, lines, opened, cursor, onOpen, onMore, busy = false, count, search = true }: ListingProps) {
  const t = peopleWords.use();
  useEffect(() => {
    if (cursor !== null) document.getElementById(`line-${cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  return (
    <>
      <div className="desk-rows" aria-busy={busy}>
        <div role="listbox" tabIndex={0} aria-label={label} aria-activedescendant={cursor === null ? undefined : `line-${cursor}`}>
          {lines.map((line) => (
            <Row key={line.id} line={line} open={line.id === opened} on={line.id === cursor} onOpen={onOpen} />
          ))}
        </div>
        {onMore === null ? null : (
          <button type="button" className="desk-more" onClick={onMore} aria-busy={busy}>
            {t('more')}
          </button>
        )}
      </div>
      <p className="desk-list-foot">
        <span>{count}</span>
        <span>
          {search ? <><kbd>/</kbd> {t('keySearch')} </> : null}
          <kbd>↑</kbd> <kbd>↓</kbd> {t('keyMove')} <kbd>Enter</kbd> {t('keyOpen')}
        </span>
      </p>
    </>
  );
}

function Row({ line, open, on, onOpen }: { readonly line: Line; readonly open: boolean; readonly on: boolean; readonly onOpen: (id: string) => void }) {
  const classes = ['people-row', open ? 'desk-row-open' : '', on ? 'desk-row-on' : ''];
  return (
    <div id={`line-${line.id}`} role="option" aria-selected={open} className={classes.filter(Boolean).join(' ')} onClick={() => onOpen(line.id)}>
      <div>
        <b>{line.title}</b>
        <small>{line.under}</small>
      </div>
      <div className="people-row-side">{line.side}</div>
    </div>
  );
}
