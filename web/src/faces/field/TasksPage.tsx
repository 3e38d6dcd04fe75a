import { Link, Redirect } from 'wouter';
import { statusOf, type Queue } from '../../../../core/matter/queues.ts';
import { useCounts } from '../../api/hooks.ts';
import { matterWords } from '../../features/matter/words.ts';
import { taskQueues } from './duty.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { QueueList } from './QueueList.tsx';
import { fieldWords } from './words.ts';

export function TasksPage({ session, queue }: Signed & { readonly queue: string | null }) {
  const t = fieldWords.use();
  const nameOf = useQueueName();
  const queues = taskQueues(session);
  const counts = useCounts(session.county).data?.counts;
  const shown = queue === null ? queues[0] : queues.find((one) => one === queue);
  if (shown === undefined) return <Redirect to="/" replace />;
  return (
    <FieldPhone title={t('tasks')} back="/">
      <h1 className="k-hidden">{t('tasks')}</h1>
      <nav className="chips" aria-label={t('tasks')}>
        {queues.map((one) => (
          <Link key={one} className="chip" href={`/tasks/${one}`} replace aria-current={one === shown ? 'page' : undefined}>
            {nameOf(one)} <b>{counts?.find((count) => count.queue === one)?.count || ''}</b>
          </Link>
        ))}
      </nav>
      <QueueList
        key={shown}
        county={session.county}
        queue={shown}
        doing={shown === 'to-do'}
        status={shown === 'late'}
        empty={{ title: t('nothingIn', { queue: nameOf(shown) }), words: '' }}
      />
    </FieldPhone>
  );
}

/** A queue of one status is called as the status is. */
function useQueueName(): (queue: Queue) => string {
  const t = fieldWords.use();
  const m = matterWords.use();
  return (queue) => {
    const status = statusOf(queue);
    return queue === 'to-do' ? t('toDo') : status === null ? t(queue === 'late' ? 'queue.late' : 'queue.mine') : m(`status.${status}`);
  };
}
