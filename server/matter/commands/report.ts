import type { Actor } from '../../../core/access/roles.ts';
import type { ReportBody, SettleBody } from '../../../contract/matter.ts';
import type { Decision } from '../../../core/matter/decision.ts';
import type { Matter } from '../../../core/matter/matter.ts';
import type { Source } from '../../../core/matter/life.ts';
import { report, settle, sourceOf, type ReportFacts } from '../../../core/matter/report.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { findReceipt, type IdempotencyKey } from '../../base/idempotency.ts';
import { readAs, scopeOfMatter } from '../../base/scope.ts';
import { contactRow } from '../contact.ts';
import { routeMatter, ruled } from '../route.ts';
import { loadMatter } from '../store.ts';
import type { MatterParts } from '../parts.ts';
import { categoryOf, requirePhotos } from './resolve.ts';
import { save } from './save.ts';

export interface Reporter {
  readonly county: string;
  readonly actor: Actor | null;
  /** Whose uploads may be attached: the user, or the device of an anonymous reporter. */
  readonly owner: string;
  readonly key: IdempotencyKey;
  /** The system whose door it came in by (server/exchange). */
  readonly door?: Source | undefined;
  /** The point stands for a whole village or township: the desk is asked to look. */
  readonly rough?: boolean | undefined;
}

/** A matter as it stands, and whether this key had made it before. */
export interface Reported {
  readonly matter: Matter;
  readonly again: boolean;
}

/** A report from anybody. @returns the matter as it stands: new, or the first answer to this key */
export async function reportMatter(parts: MatterParts, body: ReportBody, by: Reporter): Promise<Matter> {
  return (await takeReport(parts, body, by)).matter;
}

/** The same for who must tell what is new from what came again. */
export async function takeReport(parts: MatterParts, body: ReportBody, by: Reporter): Promise<Reported> {
  return keep(parts, { by, contact: body.contact }, async () => report(body, await gather(parts, body, by)));
}

/** Reported and settled on the spot by who works there. */
export async function settleMatter(parts: MatterParts, body: SettleBody, by: Reporter & { readonly actor: Actor }): Promise<Matter> {
  const { matter } = await keep(parts, { by, contact: body.contact }, async () => settle(body, { ...(await gather(parts, body, by)), actor: by.actor }));
  return matter;
}

async function gather(parts: MatterParts, body: ReportBody, by: Reporter): Promise<ReportFacts> {
  const gazetteer = await parts.gazetteers.of(by.county);
  const { lon, lat } = body.point;
  const found = gazetteer.locate(lon, lat, { accuracy: body.accuracy, grid: body.grid });
  const place = by.rough === true ? { ...found, how: 'border' as const } : found;
  await requirePhotos(parts.pool, { county: by.county, photos: body.photos ?? [], owner: by.owner });
  const now = parts.clock.now();
  const category = body.category === undefined ? null : categoryOf(gazetteer, body.category);
  const route = routeMatter({
    ...place, county: by.county, category: category?.id ?? null, condition: null, source: by.door ?? sourceOf(by.actor, body.source), urgency: body.urgency ?? 'ordinary',
    photos: body.photos?.length ?? 0, sensitive: body.sensitive ?? false, words: body.text, placeWords: body.placeWords ?? null, people: body.people ?? 0, now: now.toISOString(),
  }, gazetteer);
  return {
    county: by.county,
    id: parts.ids.uuid(now),
    number: parts.ids.matterNumber(now),
    now: now.toISOString(),
    place,
    category,
    route: ruled(route) ? route : null,
    timing: gazetteer.timing,
    actor: by.actor,
    door: by.door,
  };
}

const TRIES = 3;
const NUMBER_TAKEN = 'matter_county_number_key';

async function keep(parts: MatterParts, { by, contact }: { by: Reporter; contact: ReportBody['contact'] }, decide: () => Promise<Decision>): Promise<Reported> {
  for (let tries = 1; ; tries += 1) {
    const decision = await decide();
    try {
      const outcome = await save(parts.committer, decision, {
        actor: by.actor, now: decision.after.reportedAt, key: by.key, contact: contactRow(parts.keys, decision.after, contact),
      });
      return outcome === 'saved' ? { matter: decision.after, again: false } : { matter: await firstAnswer(parts, by), again: true };
    } catch (error) {
      // Two processes drew the same number for the day: rare, and the next draw is another.
      if (tries === TRIES || (error as { constraint?: string }).constraint !== NUMBER_TAKEN) throw error;
    }
  }
}

async function firstAnswer(parts: MatterParts, by: Reporter): Promise<Matter> {
  const first = await findReceipt(parts.pool, by.county, by.key);
  const [matter] = first === null ? [] : await readAs(parts.pool, scopeOfMatter(first.id), (db) => loadMatter(db, by.county, first.id));
  if (matter === undefined) throw new Refusal('matter.busy');
  return matter;
}
