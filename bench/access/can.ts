import { may, sees } from '../../core/access/matter.ts';
import type { Actor, Post } from '../../core/access/roles.ts';
import { STATUSES, VERBS, type Verb } from '../../core/matter/life.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { PLATFORMS } from '../../core/shared/platforms.ts';
import type { CountyPackage } from '../../contract/county.ts';
import { makeCounty } from '../../sim/county/county.ts';
import { randomOf, type Random } from '../../sim/random.ts';
import type { Bench } from '../figure.ts';
import { median } from '../numbers.ts';
import { SHORT } from '../stage/short.ts';

const CASES = 20_000;
const ROUNDS = SHORT ? 3 : 11;
const PER_ROUND = SHORT ? 500_000 : 2_000_000;

interface Case {
  readonly actor: Actor;
  readonly verb: Verb;
  readonly matter: Matter;
}

/** May this user do this to this matter? Asked of every demo user and matters in all states, on one core. */
export const canBench: Bench = {
  figures: ['can_per_s'],
  run: async () => {
    const cases = makeCases(makeCounty());
    const mayDo = perSecond(cases, ({ actor, verb, matter }) => may(actor, verb, matter));
    const seen = perSecond(cases, ({ actor, matter }) => sees(actor, matter));
    return [{
      name: 'can_per_s', value: Math.round(mayDo.rate), unit: 'decisions/s',
      beside: `${CASES} draws of user, verb and matter, ${Math.round(mayDo.yes * 100)} % allowed, one thread, median of ${ROUNDS}; whether a record is seen: ${Math.round(seen.rate)}/s, ${Math.round(seen.yes * 100)} % seen`,
    }];
  },
};

function perSecond(cases: readonly Case[], ask: (one: Case) => boolean): { rate: number; yes: number } {
  const rates: number[] = [];
  let yes = 0;
  // The first round is for the compiler.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    yes = 0;
    for (let n = 0; n < PER_ROUND; n += 1) if (ask(cases[n % CASES] as Case)) yes += 1;
    if (round > 0) rates.push(PER_ROUND / ((performance.now() - start) / 1000));
  }
  return { rate: median(rates), yes: yes / PER_ROUND };
}

/** Half of the matters lie where the user has a post, as on a desk; the rest anywhere. */
function makeCases(county: CountyPackage): Case[] {
  const random = randomOf(1, 'bench', 'can');
  const lines = new Map(county.units.map(({ id, line }) => [id, line]));
  const actors = county.users.map(({ id, posts }): Actor => ({
    county: county.county, user: id, posts: posts.map((post): Post => ({ ...post, line: lines.get(post.unit) ?? null, commandedBy: null })),
  }));
  const grids = county.territories.filter(({ level, kind }) => level === 'grid' && kind === 'general').map(({ id }) => id);
  return Array.from({ length: CASES }, () => {
    const actor = random.pick(actors);
    const near = grids.filter((grid) => actor.posts.some(({ territory }) => grid.startsWith(territory)));
    const grid = random.pick(random.chance(0.5) && near.length > 0 ? near : grids);
    return { actor, verb: random.pick(VERBS), matter: makeMatter(county, { grid, random, actor }) };
  });
}

function makeMatter(county: CountyPackage, { grid, random, actor }: { grid: string; random: Random; actor: Actor }): Matter {
  const unit = random.chance(0.5) && actor.posts[0] !== undefined ? actor.posts[0].unit : random.pick(county.units).id;
  const at = '2026-11-25T04:00:00.000Z';
  return {
    county: county.county, id: '019ac0de-0000-7000-8000-000000000001', number: 'M0AN-7F3K2', version: 1,
    status: random.pick(STATUSES), source: 'resident', urgency: 'ordinary', category: random.pick(county.categories).id,
    township: grid.slice(0, 9), village: grid.slice(0, 12), grid, zone: null, lon: 120, lat: 30, placeWords: null, headline: '路灯不亮',
    platform: random.pick(PLATFORMS), unit, line: county.units.find(({ id }) => id === unit)?.line ?? null,
    reporter: random.chance(0.1) ? actor.user : null, handler: random.chance(0.2) ? actor.user : null, verifier: null, photos: 0, rework: 0,
    how: 'inside', condition: null, sensitive: false, outsideNumber: null, receivedAt: null, finding: null, route: null, clocks: [],
    reportedAt: at, dueAt: at, acceptedAt: null, dispatchedAt: null, signedAt: null, arrivedAt: null, answeredAt: null, verifiedAt: null, closedAt: null,
    settledOnSpot: false, solved: null, satisfaction: null, ratedAt: null,
  };
}
