import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { MatterList, MatterRow } from '../../../../contract/matter.ts';
import type { Queue } from '../../../../core/matter/queues.ts';
import { useNow } from '../../api/clock.ts';
import { useCounts } from '../../api/hooks.ts';
import { keys } from '../../api/keys.ts';
import { listMatters } from '../../api/matter.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { Icon, type IconName } from '../../kit/Icon.tsx';
import { Empty, Skeleton } from '../../kit/States.tsx';
import { dateWords } from '../../kit/time.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { doingQueues, postTitle, taskQueues } from './duty.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { MatterRows } from './MatterRows.tsx';
import { fieldWords } from './words.ts';

const SHOWN = 20;

export function Home({ session }: Signed) {
  const t = fieldWords.use();
  const now = useNow();
  const language = useLanguage();
  const doing = doingQueues(session);
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
        {tasks.length === 0 ? null : <Tasks county={session.county} doing={doing} />}
        <Big href="/mine" icon="user" words={t('mine')} />
      </nav>
      {doing.length === 0 ? null : <Doing county={session.county} queues={doing} />}
    </FieldPhone>
  );
}

function Tasks({ county, doing }: { readonly county: string; readonly doing: readonly Queue[] }) {
  const t = fieldWords.use();
  const counts = useCounts(county).data?.counts ?? [];
  const count = counts.filter((one) => doing.includes(one.queue)).reduce((sum, one) => sum + one.count, 0);
  return <Big href="/tasks" icon="list" words={t('tasks')} count={count} />;
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

/** What waits for these hands, across its queues, in the one order that counts. */
function Doing({ county, queues }: { readonly county: string; readonly queues: readonly Queue[] }) {
  const t = fieldWords.use();
  const lists = useQueries({
    queries: queues.map((queue) => ({
      queryKey: keys.matters(county, { queue, limit: SHOWN }),
      queryFn: () => listMatters(county, { queue, limit: SHOWN }),
    })),
  });
  const failed = lists.find((list) => list.error !== null && list.data === undefined);
  const data = lists.flatMap((list) => (list.data === undefined ? [] : [list.data]));
  return (
    <>
      <h2>
        {t('toDo')} <small className="quiet">{t('byDeadline')}</small>
      </h2>
      {failed?.error ? (
        <Refused error={failed.error} onAgain={() => void Promise.all(lists.map((list) => list.refetch()))} />
      ) : data.length < lists.length ? (
        <Skeleton rows={4} />
      ) : (
        <Rows lists={data} />
      )}
    </>
  );
}

function Rows({ lists }: { readonly lists: readonly MatterList[] }) {
  const t = fieldWords.use();
  const rows = lists.flatMap((list) => list.rows).sort(byDeadline).slice(0, SHOWN);
  const more = lists.some((list) => list.next !== null);
  if (rows.length === 0) {
    return <Empty title={t('nothingToDo')}>{t('nothingToDoDo')}</Empty>;
  }
  return (
    <>
      <MatterRows rows={rows} doing />
      {more ? (
        <Link className="k-link" href="/tasks">
          {t('moreAny')} <Icon name="next" size={18} />
        </Link>
      ) : null}
    </>
  );
}
const byDeadline = (a: MatterRow, b: MatterRow): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);
