import { compileRules } from '../../core/routing/compile.ts';
import { contextOf, readCondition } from '../../core/routing/condition.ts';
import { route } from '../../core/routing/route.ts';
import { mapUnits } from '../../core/routing/world.ts';
import { makeCounty } from '../../sim/county/county.ts';
import type { Bench } from '../figure.ts';
import { median } from '../numbers.ts';
import { SHORT } from '../stage/short.ts';
import { makeFacts, makeRules, worldOf } from './rules.ts';

const RULES = 300;
const MATTERS = 20_000;
const ROUNDS = SHORT ? 3 : 11;

/** Where does this go and why? 300 rules, matters of the whole demonstration county, one thread. */
export const routeBench: Bench = {
  figures: ['route_per_s'],
  run: async () => {
    const world = worldOf(makeCounty());
    const rules = makeRules(world, RULES);
    const began = performance.now();
    const compiled = compileRules({ rules }, world);
    const compiling = performance.now() - began;
    const units = mapUnits(world.units, world.county);
    const matters = makeFacts(world, MATTERS);

    let spoke = 0;
    const routed = perSecond(matters, (facts) => {
      if ('number' in (route(compiled, facts, units).lead?.by ?? {})) spoke += 1;
    });
    const share = spoke / (MATTERS * (ROUNDS + 1));
    const programs = rules.map(({ when }) => readCondition(when)).flatMap((read) => ('condition' in read ? [read.condition.ask] : []));
    const naive = perSecond(matters.slice(0, 1000), (facts) => {
      const context = contextOf(facts);
      for (const ask of programs) ask(context);
    });
    return [{
      name: 'route_per_s', value: Math.round(routed), unit: 'matters/s',
      beside: `${RULES} rules over ${MATTERS} matters, a rule names the lead of ${Math.round(share * 100)} %, one thread, median of ${ROUNDS}; every condition asked one after the other: ${Math.round(naive)}/s; read and made ready in ${Math.round(compiling)} ms`,
    }];
  },
};

function perSecond<T>(cases: readonly T[], ask: (one: T) => void): number {
  const rates: number[] = [];
  // The first round is for the compiler.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (const one of cases) ask(one);
    if (round > 0) rates.push(cases.length / ((performance.now() - start) / 1000));
  }
  return median(rates);
}
