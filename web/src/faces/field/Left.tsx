import type { MatterPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { matterWords } from '../../features/matter/words.ts';
import { TimeLeft } from '../../kit/Time.tsx';

/** The second line of a step's page: the clock while it runs, else the number. */
export function Left({ matter }: { readonly matter: MatterPage }) {
  const m = matterWords.use();
  const now = useNow();
  if (!isOpen(matter.status)) return matter.number;
  return <TimeLeft dueAt={matter.dueAt} warnAt={matter.warnAt} now={now} words={(left) => m('nodeLeft', { node: m(`node.${matter.dueNode}`), left })} />;
}
