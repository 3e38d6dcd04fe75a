import type { Entry } from '../../core/matter/decision.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { statement, type Pool } from '../base/db.ts';
import type { Commit, Outcome } from '../base/committer.ts';

/** Columns of the table by the names core uses. */
const COLUMNS = {
  county: 'county', id: 'id', number: 'number', version: 'version', status: 'status', source: 'source',
  urgency: 'urgency', category: 'category', township: 'township', village: 'village', grid: 'grid', zone: 'zone',
  lon: 'lon', lat: 'lat', placeWords: 'place_words', headline: 'headline', platform: 'platform', unit: 'unit',
  line: 'line', reporter: 'reporter', handler: 'handler', verifier: 'verifier', photos: 'photos', rework: 'rework',
  reportedAt: 'reported_at', dueAt: 'due_at', acceptedAt: 'accepted_at', dispatchedAt: 'dispatched_at',
  signedAt: 'signed_at', answeredAt: 'answered_at', verifiedAt: 'verified_at', closedAt: 'closed_at',
  condition: 'condition', sensitive: 'sensitive', outsideNumber: 'outside_number', receivedAt: 'received_at', finding: 'finding',
  how: 'place_how', arrivedAt: 'arrived_at', route: 'route', clocks: 'clocks',
  settledOnSpot: 'settled_on_spot', solved: 'solved', satisfaction: 'satisfaction', ratedAt: 'rated_at',
} as const satisfies Record<keyof Matter, string>;
const PAIRS = Object.entries(COLUMNS) as [keyof Matter, string][];

/** The select list that turns rows into matters. */
export const MATTER_COLUMNS = PAIRS.map(([name, column]) => `m.${column} as "${name}"`).join(', ');

export const loadMatter = statement<Matter, [county: string, id: string]>(
  'matter.by-id',
  `select ${MATTER_COLUMNS} from matter m where m.county = $1 and m.id = $2`,
);
/** Whose number this is, for somebody who has no scope yet. */
export const idOfNumber = statement<{ id: string | null }, [county: string, number: string]>(
  'matter.of-number',
  'select matter_of_number($1, $2) as id',
);

/** Of these picture ids, those uploaded by this owner and not yet too old to keep. */
export const ownedPhotos = statement<{ id: string }, [county: string, ids: readonly string[], owner: string]>(
  'matter.owned-photos',
  'select id from file where county = $1 and id = any($2) and owner = $3',
);

/** Absent means null: half of a new matter's columns are, and reading them costs the database time. */
export const toRow = (m: Matter): Row => ({
  county: m.county, id: m.id, number: m.number, version: m.version, status: m.status, source: m.source,
  urgency: m.urgency, category: some(m.category), township: m.township, village: m.village, grid: m.grid, zone: some(m.zone),
  lon: m.lon, lat: m.lat, place_words: some(m.placeWords), headline: m.headline, platform: some(m.platform), unit: some(m.unit),
  line: some(m.line), reporter: some(m.reporter), handler: some(m.handler), verifier: some(m.verifier), photos: m.photos,
  rework: m.rework, reported_at: m.reportedAt, due_at: m.dueAt, accepted_at: some(m.acceptedAt), dispatched_at: some(m.dispatchedAt),
  signed_at: some(m.signedAt), answered_at: some(m.answeredAt), verified_at: some(m.verifiedAt), closed_at: some(m.closedAt),
  condition: some(m.condition), sensitive: m.sensitive, outside_number: some(m.outsideNumber), received_at: some(m.receivedAt),
  finding: some(m.finding), place_how: m.how, arrived_at: some(m.arrivedAt), route: some(m.route), clocks: m.clocks,
  settled_on_spot: m.settledOnSpot, solved: some(m.solved), satisfaction: some(m.satisfaction), rated_at: some(m.ratedAt),
});
type Row = Readonly<Record<(typeof COLUMNS)[keyof Matter], unknown>>;
const some = <T>(value: T | null): T | undefined => value ?? undefined;

export interface Step {
  readonly matter: Matter;
  readonly version: number;
  readonly entry: Entry;
  readonly by: { readonly user: string | null; readonly post: string | null; readonly at: string };
}

export const toEntryRow = ({ matter, version, entry, by }: Step): Record<string, unknown> => ({
  county: matter.county, matter: matter.id, version, verb: entry.verb, at: by.at,
  by_user: by.user, by_post: by.post, words: entry.words, photos: entry.photos, facts: entry.facts,
});

/** A decided command on a matter, with what hangs on it. */
export interface MatterCommit extends Commit {
  /** When its next clock fires; 'infinity': none will; null: the matter has ended. */
  readonly alarmAt?: string | null;
  readonly contact?: object;
}

const FLUSH = {
  name: 'matter.flush',
  text: 'select matter, outcome from matter_flush($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
};
const json = (rows: readonly unknown[]): string | null => (rows.length === 0 ? null : JSON.stringify(rows));

/** One flush: one round trip, one transaction (migrations/0009). */
export async function flushMatters(pool: Pool, county: string, commits: readonly MatterCommit[]): Promise<Map<string, Outcome>> {
  const receipts = commits.flatMap((c) => c.receipt ?? []);
  const alarms = commits.filter((c) => c.alarmAt !== undefined);
  const values = [
    county,
    commits.flatMap((c) => (c.birth === undefined ? [] : c.id)),
    json(commits.flatMap((c) => c.birth ?? [])),
    json(commits.flatMap((c) => c.change ?? [])),
    json(commits.flatMap((c) => c.entries)),
    json(commits.map((c) => c.log)),
    receipts.map((r) => r.id), receipts.map((r) => r.version), receipts.map((r) => r.key),
    receipts.map((r) => r.fingerprint), receipts.map((r) => r.at),
    alarms.map((c) => c.id), alarms.map((c) => c.alarmAt), json(commits.flatMap((c) => c.contact ?? [])),
  ];
  const { rows } = await pool.query<{ matter: string; outcome: Outcome }>({ ...FLUSH, values });
  return new Map(rows.map((row) => [row.matter, row.outcome]));
}
