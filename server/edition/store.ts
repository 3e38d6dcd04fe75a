import type { EditionKind } from '../../contract/edition.ts';
import { statement } from '../base/db.ts';

/** What the two functions of migrations/0009 answer. */
type Answer = { answer: 'saved' | 'changed' | 'on' | 'older' };

export const saveDraft = statement<Answer, [
  county: string, kind: EditionKind, version: number, revision: number, id: string, body: string, note: string, by: string, at: string, log: string,
]>('edition.save', 'select edition_save($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10::json) as answer');

export const switchOn = statement<Answer, [
  county: string, kind: EditionKind, version: number, revision: number, by: string, at: string, log: string,
]>('edition.switch', 'select edition_switch($1, $2, $3, $4, $5, $6, $7::json) as answer');
