import { isOpen } from '../../core/matter/life.ts';
import type { Outcome } from './run.ts';

/** What the replay prints, and what its exit hangs on: lost and stuck. */
export interface Tally {
  readonly read: number;
  readonly refused: number;
  readonly reported: number;
  readonly located: number;
  readonly settled: number;
  readonly accepted: number;
  readonly declined: number;
  readonly reworked: number;
  readonly closed: number;
  readonly rated: number;
  readonly lost: number;
  readonly stuck: number;
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (wanted: (outcome: Outcome) => boolean): number => outcomes.filter(wanted).length;
  const open = ({ status }: Outcome): boolean => status !== null && isOpen(status);
  return {
    read: outcomes.length,
    refused: count(({ refused }) => refused !== null),
    reported: count(({ receipt }) => receipt !== null),
    located: count(({ receipt }) => receipt !== null && receipt.place.grid.id.startsWith(receipt.place.township.id)),
    settled: count(({ settled }) => settled),
    accepted: count(({ receipt, status, settled }) => receipt !== null && !settled && status !== 'declined' && status !== 'to-accept'),
    declined: count(({ status }) => status === 'declined'),
    reworked: count(({ rework }) => rework > 0),
    closed: count(({ status }) => status === 'closed'),
    rated: count(({ rated }) => rated),
    lost: count(({ receipt, refused, found }) => (receipt === null ? refused === null : !found)),
    stuck: count(open),
  };
}

const NAMES: Readonly<Record<keyof Tally, string>> = {
  read: '读入', refused: '说明原因退回', reported: '上报', located: '定位到网格', settled: '当场办结', accepted: '受理', declined: '不予受理',
  reworked: '返工', closed: '办结', rated: '评价', lost: '丢失', stuck: '卡住',
};

export function printTally(tally: Tally, seconds: number): string {
  const row = (name: string, label: string, value: number | string): string => `  ${name.padEnd(10)} ${String(value).padStart(7)}  ${label}`;
  const names = Object.keys(NAMES) as (keyof Tally)[];
  return [...names.map((name) => row(name, NAMES[name], tally[name])), row('seconds', '秒', seconds.toFixed(1))].join('\n');
}

const SHOWN = 10;
/** Reasons, the most frequent first, each with how often. */
export function reasonsOf(outcomes: readonly Outcome[]): string[] {
  const counts = new Map<string, number>();
  for (const { refused, trouble } of outcomes) {
    const reason = refused === null ? trouble : `refused: ${refused}`;
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN).map(([reason, times]) => `${times} × ${reason}`);
}
