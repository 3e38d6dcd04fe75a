import type { RuleSet } from '../../../contract/edition.ts';
import type { PoolClient } from '../../base/db.ts';
import { uuidOf } from '../../base/ids.ts';
import { readLatestRules, type LatestRules } from '../queries.ts';
import { saveDraft } from '../store.ts';

type Rule = RuleSet['rules'][number];

/** A rule that a meeting concluded goes to the end of the draft (a new one, where none is open), for operations to place and switch on. Once only. */
export async function proposeRule(tx: PoolClient, county: string, { rule, by, at }: { rule: Rule; by: string; at: string }): Promise<void> {
  const latest: LatestRules = (await readLatestRules(tx, county))[0] ?? { version: 0, revision: 0, on: true, body: { rules: [] }, note: '' };
  if (latest.body.rules.some(({ id }) => id === rule.id)) return;
  const version = latest.on ? latest.version + 1 : latest.version;
  const revision = latest.on ? 0 : latest.revision;
  const id = uuidOf('edition', county, `rules ${version}`);
  const scopes = [`county=${county}`];
  const log = [{
    at, noun: 'edition', id, version: revision + 1, verb: 'draft', actor: by, post: null,
    body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs: { kind: 'rules', version } },
  }];
  const body = JSON.stringify({ rules: [...latest.body.rules, rule] });
  const [row] = await saveDraft(tx, county, 'rules', version, revision, id, body, latest.on ? '会商提出的规则' : latest.note, by, at, JSON.stringify(log));
  // Somebody saved the draft between reading and writing: the consumer's batch is rolled back and taken again.
  if (row?.answer !== 'saved') throw new Error(`the draft of the rules of ${county} was saved meanwhile`);
}
