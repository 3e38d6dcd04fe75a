import { useState } from 'react';
import { useNow } from '../../../../api/clock.ts';
import { Answered } from '../../../../features/shell/Answered.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Announce, Empty, Skeleton } from '../../../../kit/States.tsx';
import { leftWords } from '../../../../kit/time.ts';
import { useKeys } from '../keys.ts';
import { Listing, useCursor } from '../Listing.tsx';
import type { PageProps } from '../pages.ts';
import { useDeserted } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { byUnit, type Deserted } from './deserted.ts';
import { HandOverPanel } from './HandOverPanel.tsx';

/** Open matters that wait for a unit nobody acts for: counts, and who could take them. */
export function DesertedPage(props: PageProps) {
  const list = useDeserted(props.session.county);
  const [said, setSaid] = useState('');
  return (
    <main className="desk-work">
      <Answered query={list} waiting={<section className="desk-list"><Skeleton rows={6} height={55} /></section>}>
        {({ rows, mayHandOver }) => <Found {...props} units={byUnit(rows)} mayHandOver={mayHandOver} said={said} onDone={setSaid} />}
      </Answered>
      <div className="k-hidden"><Announce>{said}</Announce></div>
    </main>
  );
}

interface FoundProps extends PageProps {
  readonly units: readonly Deserted[];
  readonly mayHandOver: boolean;
  readonly said: string;
  readonly onDone: (said: string) => void;
}
function Found({ session, spot, go, units, mayHandOver, said, onDone }: FoundProps) {
  const t = peopleWords.use();
  const now = useNow();
  const language = useLanguage();
  const open = (id: string) => go({ id });
  const cursor = useCursor({ ids: units.map(({ unit }) => unit.id), opened: spot.id, onOpen: open });
  const close = () => go({ id: null });
  useKeys({ Escape: spot.id === null ? undefined : close });
  const chosen = units.find(({ unit }) => unit.id === spot.id);
  const lines = units.map(({ unit, townships, open: n, dueAt }) => ({
    id: unit.id, title: unit.name, under: townships.join('、'), side: <>{t('openN', { n })}<br />{leftWords(dueAt, now, language)}</>,
  }));
  return (
    <>
      <section className="desk-list" aria-label={t('page.deserted')}>
        {said === '' ? null : <p className="people-done">{said}</p>}
        {units.length === 0 ? (
          <Empty title={t('noDeserted')}><p>{t('noDesertedDo')}</p></Empty>
        ) : (
          <Listing label={t('page.deserted')} lines={lines} opened={spot.id} cursor={cursor} onOpen={open} onMore={null} search={false} count={t('unitsN', { n: units.length })} />
        )}
      </section>
      <section className="desk-side" aria-label={t('verb.handOver')}>
        {chosen === undefined ? (
          <div className="desk-nothing">
            <p>{units.length === 0 ? t('noDeserted') : t('desertedWhat')}</p>
            <p className="desk-quiet">{t('desertedWhy')}</p>
          </div>
        ) : mayHandOver ? (
          <HandOverPanel
            key={chosen.unit.id}
            session={session}
            deserted={chosen}
            onClose={close}
            onDone={(words) => {
              onDone(words);
              close();
            }}
          />
        ) : (
          <div className="desk-nothing"><p>{t('readOnly')}</p></div>
        )}
      </section>
    </>
  );
}
