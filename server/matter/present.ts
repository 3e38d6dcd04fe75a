import { allowedCommands } from '../../core/access/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { CommandAnswer, Entry, FollowPage, MatterPage, MatterRow, Receipt } from '../../contract/matter.ts';
import type { DeclineReason } from '../../core/matter/life.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { suggestUnit } from '../../core/routing/suggest.ts';
import { named, unitsOf, type Gazetteer } from '../territory/index.ts';
import type { EntryRow } from './queries.ts';

const unitName = (gazetteer: Gazetteer, id: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: gazetteer.units.get(id)?.name ?? id };

interface Reader {
  readonly gazetteer: Gazetteer;
  readonly actor: Actor;
}

export function presentRow(m: Matter, { gazetteer, actor }: Reader): MatterRow {
  const { county, id, number, version, status, source, urgency, headline, category, placeWords } = m;
  return {
    county, id, number, version, status, source, urgency, headline, category, placeWords,
    place: named(gazetteer, m), platform: m.platform, unit: unitName(gazetteer, m.unit),
    point: { lon: m.lon, lat: m.lat }, photos: m.photos, rework: m.rework,
    reportedAt: m.reportedAt, dueAt: m.dueAt, closedAt: m.closedAt, solved: m.solved,
    allowed: allowedCommands(actor, m),
  };
}

export function presentPage(m: Matter, entries: readonly EntryRow[], reader: Reader): MatterPage {
  const first = entries[0];
  return {
    ...presentRow(m, reader),
    text: first?.words ?? m.headline,
    happenedAt: typeof first?.facts['happenedAt'] === 'string' ? first.facts['happenedAt'] : null,
    entries: entries.map((entry) => presentEntry(entry, reader.gazetteer)),
    clock: presentClock(m, reader.gazetteer),
    suggestion: presentSuggestion(m, reader.gazetteer),
    proof: reader.gazetteer.categories.get(m.category ?? '')?.proof ?? null,
    satisfaction: m.satisfaction,
    settledOnSpot: m.settledOnSpot,
  };
}

function presentEntry(entry: EntryRow, gazetteer: Gazetteer): Entry {
  const { unit } = entry.facts;
  const facts = typeof unit === 'string' ? { ...entry.facts, unitName: unitName(gazetteer, unit)?.name } : entry.facts;
  return {
    version: entry.version, verb: entry.verb, at: entry.at,
    by: { name: entry.name, role: entry.role, unit: entry.unit },
    words: entry.words, photos: entry.photos, facts,
  };
}

function presentClock(m: Matter, gazetteer: Gazetteer): MatterPage['clock'] {
  const hours = (Date.parse(m.dueAt) - Date.parse(m.reportedAt)) / 3_600_000;
  const category = gazetteer.categories.get(m.category ?? '');
  const long = hours % 24 === 0 && hours >= 48;
  const [zh, en] = long ? [`${hours / 24} 天`, `${hours / 24} days`] : [`${hours} 小时`, `${hours} hours`];
  const urgent = category !== undefined && hours < category.limitHours;
  return {
    startedAt: m.reportedAt, dueAt: m.dueAt, limitHours: hours,
    because: category === undefined
      ? { zh: `还没定类别，先按 ${zh}算，从上报起连续计时；受理时按类别重算`, en: `No category yet: ${en} from the report, round the clock; set anew on acceptance` }
      : urgent
        ? { zh: `「${category.name.zh}」标为加急，限 ${zh}，从上报起连续计时`, en: `“${category.name.en}”, marked urgent: ${en} from the report, round the clock` }
        : { zh: `「${category.name.zh}」限 ${zh}，从上报起连续计时`, en: `“${category.name.en}”: ${en} from the report, round the clock` },
  };
}

function presentSuggestion(m: Matter, gazetteer: Gazetteer): MatterPage['suggestion'] {
  const category = gazetteer.categories.get(m.category ?? '');
  if (category === undefined || m.unit !== null || m.closedAt !== null) return null;
  const line = gazetteer.lines.find((one) => one.id === category.line)?.name ?? { zh: category.line, en: category.line };
  const { unit, because } = suggestUnit(unitsOf(gazetteer, m.township), category.line, m.county);
  const where = { station: { zh: '本镇街有这条线的站所', en: 'the township has a station of that line' }, department: { zh: '本镇街没有站所，由县级部门承办', en: 'the township has none, so the county department takes it' }, none: { zh: '没有这条线的单位，请自己选', en: 'no unit of that line: choose one' } }[because];
  return {
    platform: category.platform,
    unit: unit === null ? null : { id: unit.id, name: unit.name },
    because: {
      zh: `「${category.name.zh}」归${line.zh}条线主办；${where.zh}`,
      en: `“${category.name.en}” is led by ${line.en}; ${where.en}`,
    },
  };
}

export const presentReceipt = (m: Matter, code: string, gazetteer: Gazetteer): Receipt => ({
  county: m.county, id: m.id, number: m.number, code, version: m.version, status: m.status,
  reportedAt: m.reportedAt, dueAt: m.dueAt, place: named(gazetteer, m),
});

export const presentCommand = (m: Matter): CommandAnswer => ({ id: m.id, version: m.version, status: m.status });

/** For the reporter: units and times, no names of staff; notes between desks stay inside. */
export function presentFollow(m: Matter, entries: readonly EntryRow[], gazetteer: Gazetteer): FollowPage {
  const inside = new Set(['dispatch', 'verify']);
  // Their unit is the one it goes to: none for a report, and none yet when a platform is to choose.
  const given = new Set(['report', 'dispatch']);
  return {
    number: m.number, status: m.status, headline: m.headline, text: entries[0]?.words ?? m.headline,
    place: named(gazetteer, m), placeWords: m.placeWords,
    reportedAt: m.reportedAt, dueAt: m.dueAt, closedAt: m.closedAt,
    steps: entries.map((entry) => ({
      verb: entry.verb, at: entry.at,
      unit: unitName(gazetteer, typeof entry.facts['unit'] === 'string' ? entry.facts['unit'] : null)?.name ?? (given.has(entry.verb) ? null : entry.unit),
      words: inside.has(entry.verb) ? null : entry.words,
      passed: typeof entry.facts['passed'] === 'boolean' ? entry.facts['passed'] : null,
      reason: entry.verb === 'decline' ? (entry.facts['reason'] as DeclineReason) : null,
      photos: entry.verb === 'verify' ? [] : entry.photos,
    })),
    mayRate: m.status === 'closed' && m.satisfaction === null,
    solved: m.solved, satisfaction: m.satisfaction,
  };
}
