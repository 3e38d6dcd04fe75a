import type {
  CommandAnswer,
  CommandBody,
  EarlierAnswer,
  MatterList,
  MatterPage,
  QueueCounts,
  Receipt,
  Revealed,
  ReportBody,
  SettleBody,
  WhyDeadline,
} from '../../../contract/matter.ts';
import type { Node } from '../../../core/deadline/clock.ts';
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
export const whyDeadline = (county: string, id: string, node: Node): Promise<WhyDeadline> => call({ path: `${of(county)}/${id}/why/${node}` });
/** Opens who reported; that it was opened, by whom and why, is kept. */
export const revealContact = (county: string, id: string, reason: string): Promise<Revealed> =>
  call({ path: `${of(county)}/${id}/contact`, method: 'POST', body: { reason } });
/** By POST: a telephone number has no place in an address. */
export const earlierOf = (county: string, phone: string): Promise<EarlierAnswer> =>
  call({ path: `/counties/${county}/contacts/earlier`, method: 'POST', body: { phone } });
export const report = (county: string, body: ReportBody, key: string): Promise<Receipt> =>
  call({ path: of(county), method: 'POST', body, key });
export const settle = (county: string, body: SettleBody, key: string): Promise<Receipt> =>
  call({ path: `${of(county)}/settled`, method: 'POST', body, key });
export const command = <V extends Verb>({ county, id, verb, body, key }: CommandCall<V>): Promise<CommandAnswer> =>
  call({ path: `${of(county)}/${id}/${verb}`, method: 'POST', body, key });
