import { Link } from 'wouter';
import type { MatterRow } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { Icon } from '../../kit/Icon.tsx';
import { TimeLeft } from '../../kit/Time.tsx';
import { whenWords } from '../../kit/time.ts';
import { kitWords } from '../../kit/words.ts';
import { stateOf } from '../../features/matter/state.ts';
import { matterWords } from '../../features/matter/words.ts';
import { fieldWords } from './words.ts';

interface Props {
  readonly rows: readonly MatterRow[];
  /** Says what is to be done before the title: 核查：… */
  readonly doing?: boolean;
  /** Own reports: where each stands. */
  readonly status?: boolean;
}

export function MatterRows({ rows, doing = false, status = false }: Props) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <Row key={row.id} row={row} doing={doing} status={status} />
      ))}
    </ul>
  );
}

function Row({ row, doing, status }: { readonly row: MatterRow; readonly doing: boolean; readonly status: boolean }) {
  const t = fieldWords.use();
  const k = kitWords.use();
  const m = matterWords.use();
  const now = useNow();
  const state = stateOf(row, now);
  const verb = doing && (row.status === 'to-check' || row.status === 'to-sign' || row.status === 'to-verify') ? t(`do.${row.status}`) : '';
  return (
    <li>
      <Link className="row" href={`/m/${row.id}`}>
        <Glyph state={state} label={k(state)} />
        <span>
          <b>
            {verb}
            {row.sensitive ? m('sensitive') : row.headline}
          </b>
          <span className="row-second">
            {status ? `${m(`status.${row.status}`)} · ` : null}
            {isOpen(row.status) ? <TimeLeft dueAt={row.dueAt} warnAt={row.warnAt} now={now} glyph={false} words={(left) => m('nodeLeft', { node: m(`node.${row.dueNode}`), left })} /> : <Ended row={row} now={now} />}
            {' · '}
            {row.placeWords ?? `${row.place.village.name} ${row.place.grid.name}`}
          </span>
        </span>
        <Icon name="next" size={20} />
      </Link>
    </li>
  );
}

function Ended({ row, now }: { readonly row: MatterRow; readonly now: number }) {
  const language = useLanguage();
  return <>{whenWords(row.closedAt ?? row.reportedAt, now, language)}</>;
}
