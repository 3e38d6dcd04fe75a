import type { OrderResult } from '../../contract/exchange.ts';
import { statement } from '../base/db.ts';

export interface PartnerRow {
  readonly serial: number;
  readonly renewedBy: string;
  readonly renewedAt: string;
}
export const readPartner = statement<PartnerRow, [county: string, source: string]>(
  'exchange.partner',
  'select serial, renewed_by as "renewedBy", renewed_at as "renewedAt" from exchange_partner where county = $1 and source = $2',
);
export const renewPartner = statement<{ answer: 'saved' | 'changed' }, [county: string, source: string, seen: number, by: string, at: string, log: string]>(
  'exchange.renew',
  'select exchange_renew($1, $2, $3, $4, $5, $6::json) as answer',
);

/** Which matter a source calls this, for whoever has no scope yet. */
export const idOfOutside = statement<{ id: string | null }, [county: string, source: string, number: string]>(
  'exchange.of-outside',
  'select matter_of_outside($1, $2, $3) as id',
);

/** Orders of a source that ended after a place in the order of ending; all townships, or these. */
export const readResults = statement<OrderResult & { id: string }, [
  county: string, source: string, after: string, id: string, until: string, townships: readonly string[] | null, limit: number,
]>(
  'exchange.results',
  `select m.outside_number as "outsideNumber", m.number, m.source, m.status, e.reason, e.words, m.received_at as "receivedAt",
     m.reported_at as "reportedAt", m.accepted_at as "acceptedAt", m.closed_at as "endedAt", m.id
   from matter m left join lateral (
     select e.words, e.facts->>'reason' as reason from matter_entry e
     where e.county = m.county and e.matter = m.id and e.verb in ('close', 'decline', 'hand-back') order by e.version desc limit 1) e on true
   where m.county = $1 and m.source = $2 and m.closed_at is not null and m.outside_number is not null
     and (m.closed_at, m.id) > ($3::timestamptz, $4::uuid) and m.closed_at <= $5 and ($6::text[] is null or m.township = any ($6))
   order by m.closed_at, m.id limit $7`,
);
