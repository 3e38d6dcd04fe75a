import type {
  CommandAnswer,
  CommandBody,
  MatterList,
  MatterPage,
  QueueCounts,
  Receipt,
  ReportBody,
  SettleBody,
} from '../../../contract/matter.ts';
import type { Verb } from '../../../core/matter/life.ts';
import type { Queue } from '../../../core/matter/queues.ts';
import { call, query } from './http.ts';

export interface ListAsk {
  readonly queue: Queue;
  readonly limit?: number;
  readonly after?: string | undefined;
  readonly q?: string | undefined;
}
export interface CommandCall<V extends Verb> {
  readonly county: string;
  readonly id: string;
  readonly verb: V;
  readonly body: CommandBody<V>;
  /** Made when the panel opens, kept until it is answered. */
  readonly key: string;
}

const of = (county: string): string => `/counties/${county}/matters`;

export const listMatters = (county: string, ask: ListAsk): Promise<MatterList> =>
  call({ path: `${of(county)}${query({ ...ask })}` });
export const countMatters = (county: string): Promise<QueueCounts> => call({ path: `${of(county)}/counts` });
export const getMatter = (county: string, id: string): Promise<MatterPage> => call({ path: `${of(county)}/${id}` });
export const report = (county: string, body: ReportBody, key: string): Promise<Receipt> =>
  call({ path: of(county), method: 'POST', body, key });
export const settle = (county: string, body: SettleBody, key: string): Promise<Receipt> =>
  call({ path: `${of(county)}/settled`, method: 'POST', body, key });
export const command = <V extends Verb>({ county, id, verb, body, key }: CommandCall<V>): Promise<CommandAnswer> =>
  call({ path: `${of(county)}/${id}/${verb}`, method: 'POST', body, key });
