import { allowedCommands } from '../../core/access/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { CommandAnswer, Entry, FollowPage, MatterPage, MatterRow, Receipt } from '../../contract/matter.ts';
import type { DeclineReason, HandBackReason } from '../../core/matter/life.ts';
import { clockOf, nextClock } from '../../core/matter/clocks.ts';
import type { Matter } from '../../core/matter/matter.ts';
import type { Route } from '../../core/routing/route.ts';
import { named, type Gazetteer } from '../territory/index.ts';
import { presentClocks } from './present-clock.ts';
import { conditionsOf, presentCandidates, presentRoute } from './present-route.ts';
import type { EntryRow } from './queries.ts';
import { routeMatter } from './route.ts';

const unitName = (gazetteer: Gazetteer, id: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: gazetteer.units.get(id)?.name ?? id };

interface Reader {
  readonly gazetteer: Gazetteer;
  readonly actor: Actor;
}

export function presentRow(m: Matter, { gazetteer, actor }: Reader): MatterRow {
  const { county, id, number, version, status, source, urgency, category, condition, sensitive, placeWords } = m;
  const next = nextClock(m.clocks);
  return {
    county, id, number, version, status, source, urgency, category, condition, sensitive, placeWords, headline: sensitive ? '' : m.headline,
    place: named(gazetteer, m), placeHow: m.how, platform: m.platform, unit: unitName(gazetteer, m.unit),
    point: { lon: m.lon, lat: m.lat }, photos: m.photos, rework: m.rework,
    reportedAt: m.reportedAt, dueAt: m.dueAt, dueNode: next?.node ?? 'whole', warnAt: next?.warnAt ?? m.dueAt, closedAt: m.closedAt, solved: m.solved,
    allowed: allowedCommands(actor, m),
  };
}

interface PageReader extends Reader {
  readonly now: string;
  readonly contact: MatterPage['contact'];
}

export function presentPage(m: Matter, entries: readonly EntryRow[], reader: PageReader): MatterPage {
  const first = entries[0];
  const { gazetteer, now } = reader;
  return {
    ...presentRow(m, reader),
    headline: m.headline,
    text: first?.words ?? m.headline,
    happenedAt: typeof first?.facts['happenedAt'] === 'string' ? first.facts['happenedAt'] : null,
    entries: entries.map((entry) => presentEntry(entry, gazetteer)),
    clocks: presentClocks(m, { gazetteer, now }),
    // A rule may have spoken on the words alone, before there is a category.
    route: m.category === null && m.route === null ? null : presentRoute(m.route ?? routeOf(m, first, reader), gazetteer),
    candidates: presentCandidates(m, gazetteer),
    conditions: conditionsOf(m, gazetteer),
    outsideNumber: m.outsideNumber, receivedAt: m.receivedAt, finding: m.finding, arrivedAt: m.arrivedAt,
    contact: reader.contact,
    proof: gazetteer.categories.get(m.category ?? '')?.proof ?? null,
    satisfaction: m.satisfaction,
    settledOnSpot: m.settledOnSpot,
  };
}

/** As the rules would send it now: for what has a category and was not accepted yet. */
const routeOf = (m: Matter, first: EntryRow | undefined, { gazetteer, now }: PageReader): Route => routeMatter({
  ...m, now, words: first?.words ?? '', people: Number(first?.facts['people'] ?? 0),
}, gazetteer);

function presentEntry(entry: EntryRow, gazetteer: Gazetteer): Entry {
  const { unit } = entry.facts;
  const facts = typeof unit === 'string' ? { ...entry.facts, unitName: unitName(gazetteer, unit)?.name } : entry.facts;
  return {
    version: entry.version, verb: entry.verb, at: entry.at,
    by: { name: entry.name, role: entry.role, unit: entry.unit },
    words: entry.words, photos: entry.photos, facts,
  };
}

/** By when the whole is promised to whoever reported it: the steps between are ours to keep. */
const wholeDue = (m: Matter): string => clockOf(m.clocks, 'whole')?.dueAt ?? m.dueAt;

export const presentReceipt = (m: Matter, code: string, gazetteer: Gazetteer): Receipt => ({
  county: m.county, id: m.id, number: m.number, code, version: m.version, status: m.status,
  reportedAt: m.reportedAt, dueAt: wholeDue(m), place: named(gazetteer, m),
});

export const presentCommand = (m: Matter): CommandAnswer => ({ id: m.id, version: m.version, status: m.status });

/** For the reporter: units and times, no names of staff; notes between desks stay inside. */
export function presentFollow(m: Matter, entries: readonly EntryRow[], gazetteer: Gazetteer): FollowPage {
  const inside = new Set(['dispatch', 'verify', 'check', 'confirm', 'unclaim', 'conclude', 'correct']);
  // Their unit is the one it goes to: none for a report, and none yet when a platform is to choose.
  const given = new Set(['report', 'dispatch']);
  return {
    number: m.number, status: m.status, headline: m.headline, text: entries[0]?.words ?? m.headline,
    place: named(gazetteer, m), placeWords: m.placeWords,
    reportedAt: m.reportedAt, dueAt: wholeDue(m), closedAt: m.closedAt,
    steps: entries.map((entry) => ({
      verb: entry.verb, at: entry.at,
      unit: unitName(gazetteer, typeof entry.facts['unit'] === 'string' ? entry.facts['unit'] : null)?.name ?? (given.has(entry.verb) ? null : entry.unit),
      words: inside.has(entry.verb) ? null : entry.words,
      passed: typeof entry.facts['passed'] === 'boolean' ? entry.facts['passed'] : null,
      reason: entry.verb === 'decline' || entry.verb === 'hand-back' ? (entry.facts['reason'] as DeclineReason | HandBackReason) : null,
      photos: entry.verb === 'verify' ? [] : entry.photos,
    })),
    mayRate: m.status === 'closed' && m.satisfaction === null,
    solved: m.solved, satisfaction: m.satisfaction,
  };
}
