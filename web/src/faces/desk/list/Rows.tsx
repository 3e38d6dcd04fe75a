import { useEffect, useRef } from 'react';
import type { MatterRow } from '../../../../../contract/matter.ts';
import { isOpen } from '../../../../../core/matter/life.ts';
import type { Queue } from '../../../../../core/matter/queues.ts';
import { useNow } from '../../../api/clock.ts';
import { stateOf } from '../../../features/matter/state.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Glyph } from '../../../kit/Glyph.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { clockWords, dayWords, leftWords, whenWords } from '../../../kit/time.ts';
import type { Here } from '../useSpot.ts';
import { deskWords } from '../words.ts';
import type { ShownRow } from './merge.ts';
import type { QueueList } from './useQueue.ts';

interface RowsProps {
  readonly here: Here;
  readonly list: QueueList;
  readonly cursor: string | null;
  readonly onOpen: (id: string) => void;
}
const PAGE = 50;

export function Rows({ here, list, cursor, onOpen }: RowsProps) {
  const t = deskWords.use();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cursor !== null) document.getElementById(`row-${cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  return (
    <>
      <div className="desk-rows" ref={box}>
        <div role="listbox" tabIndex={0} aria-label={`${t(`queue.${here.queue}`)}，${t('rows')}`} aria-activedescendant={cursor === null ? undefined : `row-${cursor}`}>
          {list.rows.map((shown) => (
            <Row key={shown.row.id} shown={shown} queue={here.queue} open={shown.row.id === here.id} on={shown.row.id === cursor} onOpen={onOpen} />
          ))}
        </div>
        {list.more ? (
          <button type="button" className="desk-more" onClick={list.readMore} aria-busy={list.reading}>
            {t('more', { n: PAGE })}
          </button>
        ) : null}
      </div>
      <p className="desk-list-foot">
        <span>{t(list.more ? 'countMore' : 'count', { n: list.rows.length })}</span>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('moving')} <kbd>Enter</kbd> {t('opening')}
        </span>
      </p>
    </>
  );
}

interface RowProps {
  readonly shown: ShownRow;
  readonly queue: Queue;
  readonly open: boolean;
  readonly on: boolean;
  readonly onOpen: (id: string) => void;
}
function Row({ shown: { row, left }, queue, open, on, onOpen }: RowProps) {
  const now = useNow();
  const state = stateOf(row, now);
  const classes = ['desk-row', `desk-row-${state}`, open ? 'desk-row-open' : '', on ? 'desk-row-on' : '', left ? 'desk-row-left' : ''];
  return (
    <div id={`row-${row.id}`} role="option" aria-selected={open} className={classes.filter(Boolean).join(' ')} onClick={() => onOpen(row.id)}>
      <Glyph state={state} size={14} />
      <TimeCell row={row} now={now} />
      <WhatCell row={row} left={left} queue={queue} />
      <RightCell row={row} now={now} />
    </div>
  );
}

function TimeCell({ row, now }: { readonly row: MatterRow; readonly now: number }) {
  const words = matterWords.use();
  const language = useLanguage();
  if (!isOpen(row.status)) {
    return (
      <div className="desk-row-time">
        <b>{words(`status.${row.status}`)}</b>
        <small>{row.closedAt === null ? '' : whenWords(row.closedAt, now, language)}</small>
      </div>
    );
  }
  const far = Math.abs(Date.parse(row.dueAt) - now) > 36 * 3_600_000;
  const day = far ? dayWords(row.dueAt, now, language) : whenWords(row.dueAt, now, language);
  return (
    <div className="desk-row-time">
      <b>{words('nodeLeft', { node: words(`node.${row.dueNode}`), left: leftWords(row.dueAt, now, language) })}</b>
      <small>{words('due', { when: day })}</small>
    </div>
  );
}

function WhatCell({ row, left, queue }: { readonly row: MatterRow; readonly left: boolean; readonly queue: Queue }) {
  const t = deskWords.use();
  const words = matterWords.use();
  return (
    <div className="desk-row-what">
      <b>
        {row.urgency === 'ordinary' ? null : <em className={`desk-tag desk-tag-${row.urgency}`}>{words(`urgency.${row.urgency}`)}</em>}
        {row.sensitive ? (
          <>
            <em className="desk-tag desk-tag-sensitive">{words('sensitive')}</em>
            <span className="desk-quiet">{words('sensitiveRow')}</span>
          </>
        ) : (
          row.headline
        )}
      </b>
      <small>
        {left ? <em className="desk-tag">{t('rowLeft', { queue: t(`queue.${queue}`) })}</em> : null}
        {row.place.village.name} › {row.place.grid.name} · {words(`source.${row.source}`)}
      </small>
    </div>
  );
}

function RightCell({ row, now }: { readonly row: MatterRow; readonly now: number }) {
  const t = deskWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const day = dayWords(row.reportedAt, now, language);
  const today = day === dayWords(now, now, language);
  const fact = row.rework > 0 ? words('rework', { n: row.rework }) : row.photos > 0 ? t('photos', { n: row.photos }) : '';
  return (
    <div className="desk-row-right">
      <small>{t('reported', { when: today ? clockWords(row.reportedAt) : day })}</small>
      <small>{fact}</small>
    </div>
  );
}
