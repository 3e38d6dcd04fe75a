import { lazy, Suspense, useState } from 'react';
import type { MatterPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { useMatter } from '../../api/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Skeleton } from '../../kit/States.tsx';
import { TimeLeft, When } from '../../kit/Time.tsx';
import { Clocks } from '../../features/matter/Clocks.tsx';
import { stateOf } from '../../features/matter/state.ts';
import { useCategoryNames } from '../../features/matter/useNames.ts';
import { matterWords } from '../../features/matter/words.ts';
import { PhotoStrip } from '../../features/photo/PhotoStrip.tsx';
import { Answered } from '../../features/shell/Answered.tsx';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { TaskFoot } from './TaskFoot.tsx';
import { TaskHistory } from './TaskHistory.tsx';
import { fieldWords } from './words.ts';

const Where = lazy(() => import('../../features/matter/Where.tsx').then((module) => ({ default: module.Where })));

export function TaskPage({ session, id }: Signed & { readonly id: string }) {
  const t = fieldWords.use();
  const m = matterWords.use();
  const matter = useMatter(session.county, id);
  return (
    <FieldPhone
      title={matter.data?.number ?? t('tasks')}
      second={matter.data ? m(`status.${matter.data.status}`) : undefined}
      back="/"
      foot={matter.data ? <TaskFoot matter={matter.data} user={session.user} /> : null}
    >
      <Answered query={matter} waiting={<Skeleton rows={4} height={90} />}>
        {(page) => <Task matter={page} />}
      </Answered>
    </FieldPhone>
  );
}

function Task({ matter }: { readonly matter: MatterPage }) {
  const t = fieldWords.use();
  const access = { county: matter.county };
  return (
    <>
      <Head matter={matter} />
      {matter.text.trim() === matter.headline ? null : <p className="words">{matter.text}</p>}
      <PhotoStrip ids={matter.entries[0]?.photos ?? []} access={access} />
      <Facts matter={matter} />
      <Map matter={matter} />
      <Clocks matter={matter} />
      <h2>{t('steps')}</h2>
      <TaskHistory matter={matter} />
    </>
  );
}

function Head({ matter }: { readonly matter: MatterPage }) {
  const m = matterWords.use();
  const now = useNow();
  return (
    <div className="task-head">
      <h1>{matter.headline}</h1>
      {isOpen(matter.status) ? (
        <TimeLeft dueAt={matter.dueAt} warnAt={matter.warnAt} now={now} words={(left) => m('nodeLeft', { node: m(`node.${matter.dueNode}`), left })} />
      ) : (
        <p>
          <Glyph state={stateOf(matter, now)} /> {matter.closedAt === null ? null : <When at={matter.closedAt} now={now} />}
        </p>
      )}
      <p className="quiet">
        {[matter.unit?.name, matter.urgency === 'ordinary' ? null : m(`urgency.${matter.urgency}`)].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function Facts({ matter }: { readonly matter: MatterPage }) {
  const t = fieldWords.use();
  const m = matterWords.use();
  const { nameOf } = useCategoryNames(matter.county);
  const { township, village, grid } = matter.place;
  return (
    <dl className="facts">
      <div>
        <dt>{t('place')}</dt>
        <dd>
          {matter.placeWords === null ? null : <b>{matter.placeWords} </b>}
          {township.name} › {village.name} › {grid.name}
        </dd>
      </div>
      <div>
        <dt>{t('category2')}</dt>
        <dd>{nameOf(matter.category) ?? t('unknown')}</dd>
      </div>
      <div>
        <dt>{t('source')}</dt>
        <dd>{m(`source.${matter.source}`)}</dd>
      </div>
    </dl>
  );
}

function Map({ matter }: { readonly matter: MatterPage }) {
  const t = fieldWords.use();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button kind="plain" size="small" icon="place" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'hideMap' : 'showMap')}
      </Button>
      {shown ? (
        <Suspense fallback={<Skeleton rows={1} height={260} />}>
          <div className="task-map">
            <Where matter={matter} />
          </div>
        </Suspense>
      ) : null}
    </>
  );
}
