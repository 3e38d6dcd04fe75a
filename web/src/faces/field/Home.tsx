import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { MatterList } from '../../../../contract/matter.ts';
import { useNow } from '../../api/clock.ts';
import { useCounts } from '../../api/hooks.ts';
import { keys } from '../../api/keys.ts';
import { listMatters } from '../../api/matter.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { Icon, type IconName } from '../../kit/Icon.tsx';
import { Empty, Skeleton } from '../../kit/States.tsx';
import { dateWords } from '../../kit/time.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { hasWork, postTitle, taskQueues } from './duty.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { MatterRows } from './MatterRows.tsx';
import { fieldWords } from './words.ts';

const SHOWN = 20;

export function Home({ session }: Signed) {
  const t = fieldWords.use();
  const now = useNow();
  const language = useLanguage();
  const works = hasWork(session);
  const tasks = taskQueues(session);
  return (
    <FieldPhone
      title={postTitle(session.posts)}
      second={`${dateWords(now, language)} · ${session.name}`}
      right={
        <Link className="k-link" href="/me">
          {t('me')}
        </Link>
      }
    >
      <nav className={tasks.length === 0 ? 'big big-only' : 'big'}>
        <Big href="/report" icon="plus" words={t('report')} main />
        {tasks.length === 0 ? null : <Tasks county={session.county} />}
        <Big href="/mine" icon="user" words={t('mine')} />
      </nav>
      {works ? <Doing county={session.county} /> : null}
    </FieldPhone>
  );
}

function Tasks({ county }: { readonly county: string }) {
  const t = fieldWords.use();
  const count = useCounts(county).data?.counts.find((one) => one.queue === 'to-do')?.count;
  return <Big href="/tasks" icon="list" words={t('tasks')} count={count ?? 0} />;
}

interface BigProps {
  readonly href: string;
  readonly icon: IconName;
  readonly words: string;
  readonly count?: number;
  readonly main?: boolean;
}
function Big({ href, icon, words, count = 0, main = false }: BigProps) {
  return (
    <Link className={main ? 'big-button big-main' : 'big-button'} href={href}>
      <Icon name={icon} size={34} />
      <span>{words}</span>
      {count > 0 ? <em>{count > 99 ? '99+' : count}</em> : null}
    </Link>
  );
}

/** What waits for these hands, in the one order that counts. */
function Doing({ county }: { readonly county: string }) {
  const t = fieldWords.use();
  const wanted = { queue: 'to-do', limit: SHOWN } as const;
  const list = useQuery({ queryKey: keys.matters(county, wanted), queryFn: () => listMatters(county, wanted) });
  return (
    <>
      <h2>
        {t('toDo')} <small className="quiet">{t('byDeadline')}</small>
      </h2>
      {list.data !== undefined ? (
        <Rows list={list.data} />
      ) : list.error ? (
        <Refused error={list.error} onAgain={() => void list.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </>
  );
}

function Rows({ list: { rows, next } }: { readonly list: MatterList }) {
  const t = fieldWords.use();
  if (rows.length === 0) {
    return <Empty title={t('nothingToDo')}>{t('nothingToDoDo')}</Empty>;
  }
  return (
    <>
      <MatterRows rows={rows} doing />
      {next === null ? null : (
        <Link className="k-link" href="/tasks">
          {t('moreAny')} <Icon name="next" size={18} />
        </Link>
      )}
    </>
  );
}
