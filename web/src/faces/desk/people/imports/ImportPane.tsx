import { useState } from 'react';
import type { ImportPage } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { OUTCOMES } from '../../../../../../core/access/import-row.ts';
import { useNow } from '../../../../api/clock.ts';
import { isStatus } from '../../../../api/problem.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Announce, Forbidden, Notice, Skeleton } from '../../../../kit/States.tsx';
import { whenWords } from '../../../../kit/time.ts';
import { useKeys } from '../keys.ts';
import { useImport } from '../queries.ts';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';
import { CommitPanel } from './CommitPanel.tsx';
import { ImportTable } from './ImportTable.tsx';
import { useFaultyFile } from './useFaultyFile.ts';

interface PaneProps {
  readonly session: Session;
  readonly spot: PeopleSpot;
  readonly id: string;
  readonly go: (to: Partial<PeopleSpot>) => void;
}

export function ImportPane(props: PaneProps) {
  const t = peopleWords.use();
  const lines = useImport(props.session.county, props.id, props.spot.outcome);
  const head = lines.data?.pages[0];
  if (head !== undefined) return <Opened {...props} head={head} lines={lines} />;
  if (lines.error) {
    if (isStatus(lines.error, 404)) return <Forbidden title={t('noSuchImport')}>{t('noSuchImportDo')}</Forbidden>;
    return <Refused error={lines.error} onAgain={() => void lines.refetch()} />;
  }
  return <div className="desk-matter-wait"><Skeleton rows={1} height={64} /><Skeleton rows={8} height={36} /></div>;
}

function Opened({ session, spot, go, head, lines }: PaneProps & { readonly head: ImportPage; readonly lines: ReturnType<typeof useImport> }) {
  const t = peopleWords.use();
  const [committing, setCommitting] = useState(false);
  const [said, setSaid] = useState('');
  const file = useFaultyFile(session.county, head);
  const mayCommit = head.status === 'ready' && head.allowed.includes('commit-import');
  useKeys({ c: mayCommit && !committing ? () => setCommitting(true) : undefined, Escape: committing ? () => setCommitting(false) : undefined });
  if (committing && mayCommit) {
    const done = (words: string) => {
      setCommitting(false);
      setSaid(words);
    };
    return <CommitPanel session={session} head={head} onClose={() => setCommitting(false)} onDone={done} />;
  }
  return (
    <article className="desk-matter" aria-labelledby="people-title">
      <Head head={head} go={go} />
      <Outcomes head={head} spot={spot} go={go} />
      <ImportTable session={session} lines={lines} outcome={spot.outcome} />
      <div className="desk-said">
        <Announce>{said}</Announce>
      </div>
      <div className="desk-bar" role="toolbar" aria-label={t('whatNext')}>
        {mayCommit ? <Button kind="main" onClick={() => setCommitting(true)}>{t('commit')} <kbd>C</kbd></Button> : null}
        {head.counts.faulty > 0 ? <Button kind="plain" icon="save" busy={file.busy} onClick={file.save}>{t('faultyFile', { n: head.counts.faulty })}</Button> : null}
        {file.error === null ? null : <p className="k-error" role="alert">{file.error}</p>}
        {mayCommit ? null : <span className="desk-quiet">{t(head.status === 'committed' ? 'commitOver' : 'commitWho')}</span>}
      </div>
    </article>
  );
}

function Head({ head, go }: { readonly head: ImportPage; readonly go: PaneProps['go'] }) {
  const t = peopleWords.use();
  const language = useLanguage();
  const now = useNow();
  const when = (at: string) => whenWords(at, now, language);
  return (
    <div className="people-head">
      <button type="button" className="desk-back" onClick={() => go({ id: null })}>‹ {t('backToList')}</button>
      <p className="desk-matter-line">
        <em className="desk-tag">{t(`import.${head.status}`)}</em>
        <span>{t('importOf', { who: head.preparedBy, when: when(head.preparedAt) })}</span>
        {head.committedAt === null ? null : <span>{t('committedBy', { who: head.committedBy ?? '', when: when(head.committedAt) })}</span>}
      </p>
      <h2 id="people-title">{head.name ?? t('noName')}</h2>
      {head.ignored.length > 0 ? <Notice>{t('ignored', { columns: head.ignored.join('、') })}</Notice> : null}
    </div>
  );
}

function Outcomes({ head, spot, go }: { readonly head: ImportPage; readonly spot: PeopleSpot; readonly go: PaneProps['go'] }) {
  const t = peopleWords.use();
  const { counts } = head;
  const total = counts.new + counts.changed + counts.unchanged + counts.faulty;
  return (
    <div className="people-outcomes" role="group" aria-label={t('byOutcome')}>
      <button type="button" aria-pressed={spot.outcome === null} onClick={() => go({ outcome: null })}>
        {t('outcome.all')} <b>{total}</b>
      </button>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={spot.outcome === outcome}
          className={outcome === 'faulty' && counts.faulty > 0 ? 'people-faulty' : ''}
          onClick={() => go({ outcome })}
        >
          {outcome === 'faulty' && counts.faulty > 0 ? '✕ ' : ''}
          {t(`outcome.${outcome}`)} <b>{counts[outcome]}</b>
        </button>
      ))}
    </div>
  );
}
