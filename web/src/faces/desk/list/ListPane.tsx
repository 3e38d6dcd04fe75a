import type { Session } from '../../../../../contract/session.ts';
import { Refused } from '../../../features/shell/Answered.tsx';
import { Announce, Empty, Skeleton } from '../../../kit/States.tsx';
import type { Go, Here } from '../useSpot.ts';
import { deskWords } from '../words.ts';
import { QueueOnMap } from './QueueOnMap.tsx';
import { Rows } from './Rows.tsx';
import type { QueueList } from './useQueue.ts';

interface PaneProps {
  readonly session: Session;
  readonly here: Here;
  readonly list: QueueList;
  readonly cursor: string | null;
  readonly onOpen: (id: string) => void;
  readonly go: Go;
}

export function ListPane(props: PaneProps) {
  const { here, list, go } = props;
  const t = deskWords.use();
  return (
    <section className={here.view === 'map' ? 'desk-list desk-list-map' : 'desk-list'} id="desk-list" role="tabpanel" aria-labelledby={`tab-${here.queue}`}>
      {here.q === '' ? (
        <button type="button" className="desk-hand" onClick={() => go({ page: 'new' })}>
          <span aria-hidden>＋</span> {t('byHand')} <kbd>N</kbd>
        </button>
      ) : (
        <p className="desk-found">
          {t('searching', { q: here.q })}
          <button type="button" className="desk-text" onClick={() => go({ q: '', id: null })}>
            {t('searchEnd', { queue: t(`queue.${here.queue}`) })} <kbd>Esc</kbd>
          </button>
        </p>
      )}
      <News list={list} />
      <Body {...props} />
    </section>
  );
}

/** What live changes did to the list: said once, quietly; nothing moves until it is pressed. */
function News({ list }: { readonly list: QueueList }) {
  const t = deskWords.use();
  const parts = [list.fresh > 0 ? t('fresh', { n: list.fresh }) : null, list.left > 0 ? t('left', { n: list.left }) : null].filter((part) => part !== null);
  const said = parts.join('，');
  return (
    <>
      {said === '' ? null : (
        <button type="button" className="desk-news" onClick={list.show}>
          {said}，{t('show')} <kbd>U</kbd>
        </button>
      )}
      <div className="k-hidden">
        <Announce>{said}</Announce>
      </div>
    </>
  );
}

function Body({ session, here, list, cursor, onOpen }: PaneProps) {
  const t = deskWords.use();
  if (list.waiting) return <Skeleton rows={10} height={55} />;
  if (list.error !== null && list.rows.length === 0) return <Refused error={list.error} onAgain={list.show} />;
  if (here.view === 'map') return <QueueOnMap session={session} here={here} list={list} chosen={here.id ?? cursor} onOpen={onOpen} />;
  if (list.rows.length > 0) return <Rows here={here} list={list} cursor={cursor} onOpen={onOpen} />;
  if (here.q !== '') return <Empty title={t('notFound')}>{t('notFoundDo')}</Empty>;
  return (
    <Empty title={here.queue === 'late' ? t('emptyLate') : t('empty', { queue: t(`queue.${here.queue}`) })}>
      <p>{t('emptyDo')}</p>
    </Empty>
  );
}
