import type { CoverageAnswer, SliverList } from '../../../../../../contract/territory.ts';
import { Glyph } from '../../../../kit/Glyph.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { areaWords } from './plan.ts';
import { mapPageWords } from './words.ts';

const SHOWN = 8;

/** Whether the grids of a village fill it, in words; the map hatches the same pieces. */
export function CoveragePane({ coverage, slivers }: { readonly coverage: CoverageAnswer; readonly slivers: SliverList | null }) {
  const t = mapPageWords.use();
  const language = useLanguage();
  const { gaps, overlaps, outside, faulty, unreadable } = coverage;
  const lines = [
    ...faulty.map(({ of, faults }) => t('faultyOf', { name: of.name, says: faults[0]?.says[language] ?? '' })),
    ...unreadable.map(({ name }) => t('unreadableOf', { name })),
    ...gaps.map(({ squareMetres }) => t('gap', { area: areaWords(squareMetres) })),
    ...overlaps.map(({ a, b, squareMetres }) => t('overlapOf', { a: a.name, b: b.name, area: areaWords(squareMetres) })),
    ...outside.map(({ of, squareMetres }) => t('outsideOf', { name: of.name, area: areaWords(squareMetres) })),
  ];
  const counts = [[gaps.length, 'gapsCount'], [overlaps.length, 'overlapsCount'], [outside.length, 'outsideCount']] as const;
  return (
    <section className="maps-pane">
      <h3>{t('coverage', { name: coverage.under.name })}</h3>
      {lines.length === 0 ? <p><Glyph state="done" /> {t('complete')}</p> : <p className="maps-wrong"><Glyph state="late" /> {counts.flatMap(([n, key]) => (n === 0 ? [] : [t(key, { n })])).join(' · ')}</p>}
      <ul className="maps-lines">
        {lines.slice(0, SHOWN).map((line, i) => <li key={i}>{line}</li>)}
        {lines.length > SHOWN ? <li className="desk-quiet">{t('more', { n: lines.length - SHOWN })}</li> : null}
      </ul>
      {slivers === null ? null : (
        <>
          <h3>{t('slivers')}</h3>
          {slivers.slivers.length === 0 ? <p className="desk-quiet">{t('sliversNone')}</p> : (
            <ul className="maps-lines">
              {slivers.slivers.slice(0, SHOWN).map(({ id, number, headline, grid }) => <li key={id}><a href={`/desk/matters/${id}`}>{number}</a> {headline}<p className="desk-quiet">{t('sliverDo', { grid: grid.name })}</p></li>)}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
