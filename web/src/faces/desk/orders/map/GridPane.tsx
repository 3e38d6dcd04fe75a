import type { TerritoryPage } from '../../../../../../contract/territory.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Notice } from '../../../../kit/States.tsx';
import { dateWords } from '../../../../kit/time.ts';
import { areaWords, DEEDS, type Deed } from './plan.ts';
import { mapPageWords } from './words.ts';

interface GridProps {
  readonly page: TerritoryPage;
  /** null: may only look. */
  readonly onDeed: ((deed: Deed) => void) | null;
  readonly onOpen: (id: string) => void;
}

/** One grid: what it is, what it was, and whom it came from. */
export function GridPane({ page, onDeed, onOpen }: GridProps) {
  const t = mapPageWords.use();
  const language = useLanguage();
  const [now] = page.versions;
  if (now === undefined) return null;
  const date = (at: string): string => dateWords(at, language);
  return (
    <article className="maps-pane">
      <h2>{now.name}{page.retired ? <span className="maps-retired">{t('retired')}</span> : null}</h2>
      <p className="desk-quiet">
        {[now.parent?.name, t(now.kind === 'dedicated' ? 'dedicated' : 'general'), t('code', { id: page.id }), t('areaOf', { area: areaWords(now.squareMetres) })].filter(Boolean).join(' · ')}
      </p>
      {now.unit === null ? null : <p>{t('unit', { name: now.unit.name })}</p>}
      {now.faulty ? <Notice kind="danger">{t('faulty')}</Notice> : null}
      {onDeed === null || page.retired ? null : (
        <div className="maps-deeds">
          {DEEDS.map((deed) => <Button key={deed} size="small" onClick={() => onDeed(deed)}>{t(`deed.${deed}`)}</Button>)}
        </div>
      )}
      <Links title={t('predecessors')} of={page.predecessors} onOpen={onOpen} />
      <Links title={t('successors')} of={page.successors} onOpen={onOpen} />
      <h3>{t('versions')}</h3>
      <ol className="maps-versions">
        {page.versions.map((version) => (
          <li key={version.validFrom}>
            <b>{version.name}</b> <span className="desk-quiet">{version.validTo === null ? t('since', { from: date(version.validFrom) }) : t('span', { from: date(version.validFrom), to: date(version.validTo) })}</span>
            <p className="desk-quiet">{[areaWords(version.squareMetres), version.note ?? t('installed'), version.faulty ? t('faulty') : ''].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}

function Links({ title, of, onOpen }: { readonly title: string; readonly of: TerritoryPage['successors']; readonly onOpen: (id: string) => void }) {
  if (of.length === 0) return null;
  return (
    <p>
      {title}
      {of.map(({ id, name }) => <button key={id} type="button" className="desk-text" onClick={() => onOpen(id)}>{name} {id.slice(-3)}</button>)}
    </p>
  );
}
