import { useNow } from '../../../../api/clock.ts';
import { Answered } from '../../../../features/shell/Answered.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Empty, Skeleton } from '../../../../kit/States.tsx';
import { whenWords } from '../../../../kit/time.ts';
import type { ImportList } from '../../../../../../contract/people.ts';
import { Listing, useCursor, type Line } from '../Listing.tsx';
import { verbsOf, type PageProps } from '../pages.ts';
import { useImports } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { ImportPane } from './ImportPane.tsx';
import { UploadBox } from './UploadBox.tsx';

/** A spreadsheet is prepared by the system's administrator and confirmed by the security's: four eyes on thousands of rights. */
export function ImportsPage(props: PageProps) {
  const { session, spot, go } = props;
  const t = peopleWords.use();
  const imports = useImports(session.county);
  const mayPrepare = verbsOf(session).includes('prepare-import');
  return (
    <main className="desk-work">
      <section className="desk-list" aria-label={t('page.imports')}>
        {mayPrepare ? <UploadBox county={session.county} onDone={(id) => go({ id, outcome: null })} /> : null}
        <Answered query={imports} waiting={<Skeleton rows={6} height={55} />}>
          {(data) => <Found {...props} imports={data.imports} mayPrepare={mayPrepare} />}
        </Answered>
      </section>
      <section className="desk-side" aria-label={t('preview')}>
        {spot.id === null ? (
          <div className="desk-nothing">
            <p>{t('pickImport')}</p>
            <p className="desk-quiet">{t(mayPrepare ? 'importsHow' : 'importsWho')}</p>
          </div>
        ) : (
          <ImportPane key={spot.id} session={session} spot={spot} id={spot.id} go={go} />
        )}
      </section>
    </main>
  );
}

function Found({ spot, go, imports, mayPrepare }: PageProps & { readonly imports: ImportList['imports']; readonly mayPrepare: boolean }) {
  const t = peopleWords.use();
  const lineOf = useLine();
  const open = (id: string) => go({ id, outcome: null });
  const cursor = useCursor({ ids: imports.map((one) => one.id), opened: spot.id, onOpen: open });
  if (imports.length === 0) {
    return <Empty title={t('noImports')}><p>{t(mayPrepare ? 'importsHow' : 'importsWho')}</p></Empty>;
  }
  return <Listing label={t('page.imports')} lines={imports.map(lineOf)} opened={spot.id} cursor={cursor} onOpen={open} onMore={null} search={false} count={t('importsN', { n: imports.length })} />;
}

function useLine(): (one: ImportList['imports'][number]) => Line {
  const t = peopleWords.use();
  const language = useLanguage();
  const now = useNow();
  return ({ id, name, status, preparedBy, preparedAt, counts }) => ({
    id,
    title: name ?? t('noName'),
    under: t('importOf', { who: preparedBy, when: whenWords(preparedAt, now, language) }),
    side: <>{t(`import.${status}`)}<br />{counts.faulty > 0 ? t('faultyN', { n: counts.faulty }) : t('rowsN', { n: counts.new + counts.changed + counts.unchanged })}</>,
  });
}
