import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { BaseMap, TerritoryList } from '../../../../../../contract/county.ts';
import type { Session } from '../../../../../../contract/session.ts';
import type { CoverageAnswer, SliverList } from '../../../../../../contract/territory.ts';
import { useTerritories } from '../../../../api/hooks.ts';
import { getCoverage, getSlivers, getTerritory } from '../../../../api/territory.ts';
import { Answered } from '../../../../features/shell/Answered.tsx';
import { DrawMap, type Mark, type Spot } from '../../../../kit/map/DrawMap.tsx';
import { Skeleton } from '../../../../kit/States.tsx';
import { CoveragePane } from './CoveragePane.tsx';
import { DrawPane } from './DrawPane.tsx';
import { GridPane } from './GridPane.tsx';
import type { GoMap } from './spot.ts';
import { areaWords, judge, type Around, type Deed, type Draft, type Drawn, type Judged } from './plan.ts';
import { mapPageWords, type MapPageWords } from './words.ts';

export type Drafts = Readonly<Record<string, Draft>>;

interface BenchProps {
  readonly session: Session;
  readonly townships: TerritoryList['territories'];
  readonly under: string;
  readonly grid: string | null;
  readonly go: GoMap;
  readonly mayDraw: boolean;
  readonly onSaved: (map: number) => void;
  readonly tiles: BaseMap | null;
  /** What is being drawn, by grid: who looks at another and comes back finds it. */
  readonly drafts: Drafts;
  readonly onDrafts: (change: (before: Drafts) => Drafts) => void;
  readonly said: ReactNode;
  /** Stands in place of the grid: an import, the base map. */
  readonly instead: ReactNode;
}

const MARKS_MOST = 60;
const VILLAGE = 12;

/** The map in the middle, what is chosen or drawn at its side. */
export function Workbench(props: BenchProps) {
  const { session: { county }, grid, go, mayDraw, tiles, said, instead } = props;
  const t = mapPageWords.use();
  const { all, root, own, coverage, slivers, page, around } = usePlaces(props);
  const { draft, setDraft, patch, judged, drawing, failed, setFailed, begin } = useDraft(props, own, around);
  const choose = (id: string): void => {
    if (draft === null) go({ grid: id });
    else if (draft.deed === 'merge' && id !== grid) setDraft({ ...draft, others: draft.others.includes(id) ? draft.others.filter((one) => one !== id) : [...draft.others, id] });
  };
  const marks = useMemo(() => (judged === null ? marksOf(coverage.data, t) : drawnMarks(judged, t)), [judged, coverage.data, t]);
  const spots = useMemo(() => spotsOf(judged, slivers.data, t), [judged, slivers.data, t]);
  const chosen = useMemo(() => [grid ?? '', ...(draft?.others ?? [])], [grid, draft?.others]);
  if (root === undefined) return <section className="maps-map"><Skeleton rows={1} height={480} /></section>;
  return (
    <>
      <section className="maps-map">
        <DrawMap
          label={t('mapOf', { name: root.name })} outline={root} areas={all} chosen={chosen} onChoose={choose} marks={marks} spots={spots}
          drawing={drawing} onDraw={(shape) => patch({ shape })} onFail={() => setFailed(true)} tiles={tiles}
        />
      </section>
      <section className="maps-side" aria-label={t('title')}>
        {draft === null || instead !== null ? said : null}
        {instead ?? (draft !== null && judged !== null && own !== undefined ? (
          <DrawPane
            county={county} own={own} others={all.filter(({ id }) => draft.others.includes(id))} draft={draft} judged={judged} failed={failed} onChange={setDraft}
            onClose={() => setDraft(null)} onSaved={(map, id) => { setDraft(null); go({ grid: id }); props.onSaved(map); }}
          />
        ) : (
          <>
            {grid === null ? <p className="desk-nothing">{mayDraw ? t('pick') : t('pickRead')}</p> : <Answered query={page}>{(data) => <GridPane page={data} onDeed={mayDraw && own !== undefined ? begin : null} onOpen={(id) => go({ grid: id })} />}</Answered>}
            {coverage.data === undefined ? null : <CoveragePane coverage={coverage.data} slivers={mayDraw ? slivers.data ?? null : null} />}
          </>
        ))}
      </section>
    </>
  );
}

const shaped = (one: TerritoryList['territories'][number]): Drawn => ({ ...one, shape: one.shape ?? [] });

/** What is shown: the grids, the one that stands open, and the village it must fill with the others. */
function usePlaces({ session: { county }, townships, under, grid, mayDraw }: BenchProps) {
  const found = useTerritories(county, { level: 'grid', under, shapes: true });
  const villages = useTerritories(county, { level: 'village', under: under.slice(0, 9), shapes: true }).data?.territories;
  const all = useMemo(() => (found.data?.territories ?? []).map(shaped), [found.data]);
  const root = useMemo(() => [...townships, ...(villages ?? [])].map(shaped).find(({ id }) => id === under), [townships, villages, under]);
  const own = all.find(({ id }) => id === grid);
  const parentId = own?.parent ?? (under.length === VILLAGE ? under : null);
  const coverage = useQuery({ queryKey: [county, 'territory', 'coverage', parentId], queryFn: () => getCoverage(county, parentId ?? ''), enabled: parentId !== null });
  const slivers = useQuery({ queryKey: [county, 'matter', 'slivers', under], queryFn: () => getSlivers(county, under), enabled: mayDraw });
  const page = useQuery({ queryKey: [county, 'territory', 'one', grid], queryFn: () => getTerritory(county, grid ?? ''), enabled: grid !== null });
  const around = useMemo((): Around | null => {
    const parent = villages?.find(({ id }) => id === parentId);
    return parent === undefined || page.data === undefined ? null : { parent: shaped(parent), all: all.filter((one) => one.parent === parent.id), page: page.data };
  }, [villages, parentId, page.data, all]);
  return { all, root, own, coverage, slivers, page, around };
}

/** What somebody draws and types, judged as he does. */
function useDraft({ grid, drafts, onDrafts }: BenchProps, own: Drawn | undefined, around: Around | null) {
  const draft = grid === null ? null : drafts[grid] ?? null;
  const [begun, setBegun] = useState(0);
  const [failed, setFailed] = useState(false);
  const put = (change: (before: Draft | null) => Draft | null): void => onDrafts((all) => {
    const { [grid ?? '']: before, ...rest } = all;
    const next = change(before ?? null);
    return next === null || grid === null ? rest : { ...rest, [grid]: next };
  });
  const judged = useMemo(() => (draft === null || around === null ? null : judge(draft, around)), [draft, around]);
  const draws = draft !== null && draft.deed !== 'merge' && draft.deed !== 'rename';
  const begin = (deed: Deed): void => {
    setFailed(false);
    setBegun((n) => n + 1);
    put(() => ({ deed, shape: deed === 'reshape' ? own?.shape ?? [] : [], others: [], names: startNames(deed, own?.name ?? ''), kind: 'general', note: '' }));
  };
  return {
    draft, judged, failed, setFailed, begin, setDraft: (next: Draft | null) => put(() => next), patch: (part: Partial<Draft>) => put((before) => before && { ...before, ...part }),
    drawing: draws ? { key: `${grid} ${draft.deed} ${begun}`, shape: draft.shape } : null,
  };
}

const startNames = (deed: Deed, name: string): Draft['names'] => (deed === 'rename' || deed === 'merge' ? [name, ''] : ['', '']);

function marksOf(coverage: CoverageAnswer | undefined, t: MapPageWords): Mark[] {
  if (coverage === undefined) return [];
  return [
    ...coverage.gaps.map(({ shape, squareMetres }) => ({ shape, words: t('gap', { area: areaWords(squareMetres) }) })),
    ...coverage.overlaps.map(({ shape, squareMetres }) => ({ shape, words: t('overlap', { area: areaWords(squareMetres) }) })),
    ...coverage.outside.map(({ shape, squareMetres }) => ({ shape, words: t('outside', { area: areaWords(squareMetres) }) })),
  ].slice(0, MARKS_MOST);
}

const drawnMarks = ({ gaps, overlaps }: Judged, t: MapPageWords): Mark[] =>
  [...gaps.map((shape) => ({ shape, words: t('gap', { area: '' }) })), ...overlaps.map((shape) => ({ shape, words: t('overlap', { area: '' }) }))].slice(0, MARKS_MOST);

function spotsOf(judged: Judged | null, slivers: SliverList | undefined, t: MapPageWords): Spot[] {
  if (judged === null) return (slivers?.slivers ?? []).map(({ lon, lat }) => ({ lon, lat, words: t('sliver') }));
  return judged.faults.flatMap(({ at, fault }) => (at === null ? [] : [{ lon: at[0], lat: at[1], words: fault === 'crossing' ? t('crossingAt') : '●' }]));
}
