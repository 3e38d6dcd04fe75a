import type { Queue } from '../../../../core/matter/queues.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty, Skeleton } from '../../kit/States.tsx';
import { Refused } from '../../features/shell/Answered.tsx';
import { MatterRows } from './MatterRows.tsx';
import { useQueue } from './useQueue.ts';
import { fieldWords } from './words.ts';

interface Props {
  readonly county: string;
  readonly queue: Queue;
  readonly doing?: boolean;
  readonly status?: boolean;
  readonly empty: { readonly title: string; readonly words: string };
}

export function QueueList({ county, queue, doing = false, status = false, empty }: Props) {
  const t = fieldWords.use();
  const pages = useQueue(county, queue);
  if (pages.data === undefined) {
    return pages.error ? <Refused error={pages.error} onAgain={() => void pages.refetch()} /> : <Skeleton rows={5} />;
  }
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={empty.title}>{empty.words}</Empty>;
  return (
    <>
      <MatterRows rows={rows} doing={doing} status={status} />
      {pages.hasNextPage ? (
        <Button wide busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('moreAny')}
        </Button>
      ) : null}
    </>
  );
}
