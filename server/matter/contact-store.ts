import type { ContactView } from '../../contract/matter.ts';
import type { MatterContact } from '../../core/matter/contact.ts';
import { statement } from '../base/db.ts';

type Row = MatterContact & { readonly phoneKey: Buffer | null };

export const readContact = statement<Row, [county: string, matter: string]>(
  'matter.contact',
  `select name, phone, phone_key as "phoneKey", kept, answer_wanted as "answerWanted", people, units from matter_contact where county = $1 and matter = $2`,
);
/** Of the same telephone number, and within the reader's own scope. What was told in confidence is nobody's earlier matter: it would say whose it is. */
export const readEarlier = statement<ContactView['earlier'][number], [county: string, phoneKey: Buffer, matter: string]>(
  'matter.contact-earlier',
  `select m.id, m.number, case when m.sensitive then '' else m.headline end as headline, m.status, m.reported_at as "reportedAt"
   from matter_contact c join matter m on m.county = c.county and m.id = c.matter
   where c.county = $1 and c.phone_key = $2 and c.matter <> $3 and c.kept = 'open' order by c.matter desc limit 5`,
);
export const keepReveal = statement<object, [county: string, id: string, matter: string, at: string, by: string, post: string | null, reason: string, log: string]>(
  'matter.contact-reveal',
  'select contact_reveal_keep($1, $2, $3, $4, $5, $6, $7, $8::json)',
);
