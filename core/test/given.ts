import type { Category } from '../category/category.ts';
import { prepareCalendar } from '../deadline/calendar.ts';
import { createTiming } from '../matter/timing.ts';
import type { Route } from '../routing/route.ts';
import type { Actor, Post, Role } from '../access/roles.ts';
import type { Command } from '../matter/decide.ts';
import type { Verb } from '../matter/life.ts';
import type { Matter } from '../matter/matter.ts';
import type { CategoryFacts, ReportFacts } from '../matter/report.ts';
import type { Territory } from '../territory/territory.ts';

/** Things as the tests of core begin with them; what a test is about is given, the rest is ordinary. */
export const NOW = '2026-11-25T04:00:00.000Z';
export const COUNTY = '330110';

export const givenMatter = (given: Partial<Matter> = {}): Matter => ({
  county: COUNTY, id: '019ac0de-0000-7000-8000-000000000001', number: 'M0AN-7F3K2', version: 1,
  status: 'to-accept', source: 'resident', urgency: 'ordinary', category: null,
  township: 't1', village: 'v1', grid: 'g1', zone: null, lon: 120.05, lat: 30.15,
  placeWords: null, headline: '路灯不亮', platform: null, unit: null, line: null,
  reporter: null, handler: null, verifier: null, photos: 0, rework: 0,
  reportedAt: NOW, dueAt: '2026-11-30T04:00:00.000Z', clocks: [], route: null,
  how: 'inside', condition: null, sensitive: false, outsideNumber: null, receivedAt: null, finding: null, arrivedAt: null,
  acceptedAt: null, dispatchedAt: null, signedAt: null, answeredAt: null, verifiedAt: null, closedAt: null,
  settledOnSpot: false, solved: null, satisfaction: null, ratedAt: null, ...given,
});

export const givenPost = (role: Role, given: Partial<Post> = {}): Post => ({ id: `post-${role}`, role, unit: 'u0', territory: COUNTY, line: null, platform: null, commandedBy: null, ...given });
export const givenActor = (user: string, ...posts: Post[]): Actor => ({ county: COUNTY, user, posts });

/** One for each part of the straight journey. */
export const ROOM = givenActor('room', givenPost('dispatcher', { unit: 'room', territory: 't1' }));
export const LEAD = givenActor('lead', givenPost('platform-lead', { unit: 'desk', territory: 't1', platform: 'service' }));
export const OFFICER = givenActor('officer', givenPost('unit-officer', { unit: 'u1', territory: 't1', line: 'l1' }));
/** Chairs the meeting about what is nobody's. */
export const DIRECTOR = givenActor('director', givenPost('command-director', { unit: 'room', territory: 't1' }));
export const WORKER = givenActor('worker', givenPost('grid-worker', { unit: 'village', territory: 'g1' }));

export const LAMP: CategoryFacts = { id: 'lamp', proof: 'photo' };

/** Monday to Friday, 8:30–12:00 and 13:30–17:30, no holidays known. */
export const CALENDAR = prepareCalendar({ hours: [{ from: 510, to: 720 }, { from: 810, to: 1050 }], days: {}, through: 2026, source: 'test' });
const LAMP_CATEGORY: Category = {
  id: 'lamp', parent: null, name: { zh: '路灯', en: 'Lamp' }, platform: 'service', line: 'l1', proof: 'photo',
  limits: [{ condition: null, urgency: null, node: 'whole', amount: 48, unit: 'hours' }],
};
export const TIMING = createTiming(CALENDAR, new Map([['lamp', LAMP_CATEGORY]]));
export const ROUTE: Route = {
  platform: { value: 'service', by: { rule: 'category' } }, lead: { value: 'u1', by: { rule: 'category' } },
  assist: { value: [], by: { rule: 'category' } }, urgency: null, limit: null, unclaimed: false, failed: [],
};
export const PHOTO = '019ac0de-0000-7000-8000-00000000f070';

/** A plain command of each verb. */
export const COMMANDS: { readonly [V in Verb]: Extract<Command, { verb: V }> } = {
  accept: { verb: 'accept', category: LAMP, route: ROUTE },
  check: { verb: 'check' },
  confirm: { verb: 'confirm', finding: 'true', words: '去看了，是不亮', photos: [] },
  'hand-back': { verb: 'hand-back', reason: 'not-our-duty', words: '属市管道路' },
  unclaim: { verb: 'unclaim', words: '没有单位管' },
  conclude: { verb: 'conclude', platform: 'service', unit: { id: 'u1', line: 'l1' }, words: '会商：由 u1 办' },
  correct: { verb: 'correct', route: null, lead: null, placeWords: '二号门' },
  arrive: { verb: 'arrive' },
  decline: { verb: 'decline', reason: 'not-ours', words: '请打当地 12345' },
  dispatch: { verb: 'dispatch', platform: 'service', unit: { id: 'u1', line: 'l1' } },
  sign: { verb: 'sign' },
  handle: { verb: 'handle', words: '在路上', photos: [] },
  answer: { verb: 'answer', words: '换好了', photos: [PHOTO], proof: 'photo' },
  verify: { verb: 'verify', passed: true, photos: [] },
  close: { verb: 'close', words: '修好了，谢谢您' },
  rate: { verb: 'rate', solved: true, satisfaction: 'satisfied' },
};

export const givenReportFacts = (given: Partial<ReportFacts> = {}): ReportFacts => ({
  county: COUNTY, id: '019ac0de-0000-7000-8000-0000000000ff', number: 'M0AN-7F3K2', now: NOW,
  place: { township: 't1', village: 'v1', grid: 'g1', zone: null, how: 'inside' }, category: null, route: null, timing: TIMING, actor: null, ...given,
});

export const square = (west: number, south: number, width: number): [number, number][] => [
  [west, south], [west + width, south], [west + width, south + width], [west, south + width],
];
export const givenGrid = (id: string, shape: Territory['shape'], given: Partial<Territory> = {}): Territory => ({
  id, parent: 'v1', level: 'grid', kind: 'general', name: id, unit: null, shape, ...given,
});

/** The code of the Refusal that `work` throws; undefined when it throws none. */
export function refusalOf(work: () => unknown): { code: string; details: Readonly<Record<string, unknown>> } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error as unknown as { code: string; details: Record<string, unknown> };
    throw error;
  }
}
