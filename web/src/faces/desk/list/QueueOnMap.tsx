import { useEffect, useMemo } from 'react';
import type { Session } from '../../../../../contract/session.ts';
import { useNow } from '../../../api/clock.ts';
import { useCounty, useTerritories } from '../../../api/hooks.ts';
import { areasOf } from '../../../features/place/areas.ts';
import { stateOf } from '../../../features/matter/state.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Refused } from '../../../features/shell/Answered.tsx';
import { Glyph } from '../../../kit/Glyph.tsx';
import { QueueMap, type QueuePoint } from '../../../kit/map/QueueMap.tsx';
import type { Light } from '../../../kit/map/marks.ts';
import type { State } from '../../../kit/light.ts';
import { Skeleton } from '../../../kit/States.tsx';
import type { Here } from '../useSpot.ts';
import { deskWords } from '../words.ts';
import type { QueueList } from './useQueue.ts';

interface OnMapProps {
  readonly session: Session;
  readonly here: Here;
  readonly list: QueueList;
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}
/** So many points say where it gathers; more would only hide each other. */
const ENOUGH = 200;
const TOWNSHIP_DIGITS = 9;

const lightOf = (state: State): Light => (state === 'late' || state === 'soon' || state === 'ordinary' ? state : 'done');

export function QueueOnMap({ session, here, list, chosen, onOpen }: OnMapProps) {
  const t = deskWords.use();
  const words = matterWords.use();
  const now = useNow();
  const ground = useGround(session);
  useFill(list);
  const points = useMemo(
    () =>
      list.rows.map(({ row }): QueuePoint => ({
        id: row.id,
        ...row.point,
        light: lightOf(stateOf(row, now)),
        label: row.sensitive ? words('sensitive') : row.headline.length > 14 ? `${row.headline.slice(0, 13)}…` : row.headline,
      })),
    [list.rows, now, words],
  );
  if (ground.error) return <Refused error={ground.error} onAgain={ground.again} />;
  if (ground.outline === undefined) return <Skeleton rows={1} height={640} />;
  return (
    <div className="desk-map">
      <Legend points={points} />
      <QueueMap
        outline={ground.outline}
        areas={ground.areas}
        points={points}
        chosen={chosen}
        onChoose={onOpen}
        label={t('mapLabel', { queue: t(`queue.${here.queue}`) })}
      />
      {list.more ? <p className="desk-quiet">{t('mapFirst', { n: points.length })}</p> : null}
    </div>
  );
}

/** What the reader answers for: his township with its villages, or the county with its townships. */
function useGround(session: Session) {
  const territory = session.posts[0]?.territory.id ?? session.county;
  const township = territory.length >= TOWNSHIP_DIGITS ? territory.slice(0, TOWNSHIP_DIGITS) : null;
  const county = useCounty(session.county);
  const townships = useTerritories(session.county, { level: 'township', shapes: true });
  const villages = useTerritories(session.county, township === null ? null : { level: 'village', under: township, shapes: true });
  const all = useMemo(() => areasOf(townships.data), [townships.data]);
  const inner = useMemo(() => areasOf(villages.data), [villages.data]);
  return {
    outline: township === null ? county.data?.shape : all.find((area) => area.id === township)?.shape,
    areas: township === null ? all : inner,
    error: county.error ?? townships.error ?? villages.error,
    again: () => void Promise.all([county.refetch(), townships.refetch(), villages.refetch()]),
  };
}

function useFill(list: QueueList): void {
  const { more, reading, readMore } = list;
  const few = list.rows.length < ENOUGH;
  useEffect(() => {
    if (more && few && !reading) readMore();
  }, [more, few, reading, readMore]);
}

function Legend({ points }: { readonly points: readonly QueuePoint[] }) {
  const t = deskWords.use();
  const count = (light: Light) => points.filter((point) => point.light === light).length;
  const ended = count('done');
  if (ended > 0 && ended === points.length) {
    return (
      <p className="desk-legend">
        <span><Glyph state="done" /> {t('legendDone', { n: ended })}</span>
      </p>
    );
  }
  return (
    <p className="desk-legend">
      <span><Glyph state="late" /> {t('legendLate', { n: count('late') })}</span>
      <span><Glyph state="soon" /> {t('legendSoon', { n: count('soon') })}</span>
      <span><Glyph state="ordinary" /> {t('legendOrdinary', { n: count('ordinary') })}</span>
    </p>
  );
}
