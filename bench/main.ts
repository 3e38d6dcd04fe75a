import { canBench } from './access/can.ts';
import { deadlineBench } from './deadline/due.ts';
import { intakeBench } from './intake/intake.ts';
import { listBench } from './list/list.ts';
import { crowdBench } from './live/crowd.ts';
import { liveBench } from './live/live.ts';
import { wallBench } from './list/wall.ts';
import { pagesBench } from './pages/pages.ts';
import { routeBench } from './routing/route.ts';
import { sweepBench } from './sweep/sweep.ts';
import { startBench } from './start/start.ts';
import { locateBench } from './territory/locate.ts';
import { isFigureName, type Bench, type Figure } from './figure.ts';
import { writeBook } from './book.ts';
import { ROOT } from './stage/server.ts';
import { SHORT } from './stage/short.ts';
import { table } from './table.ts';

const BENCHES: readonly Bench[] = [pagesBench, canBench, locateBench, deadlineBench, routeBench, sweepBench, startBench, liveBench, crowdBench, listBench, wallBench, intakeBench];

/** `npm run bench` makes every figure, `npm run bench -- NAME …` the ones named, into docs/bench.json. */
async function main(names: readonly string[]): Promise<void> {
  const known = BENCHES.flatMap(({ figures }) => figures);
  const strange = names.filter((name) => !isFigureName(name));
  if (strange.length > 0) throw new Error(`no figure is called ${strange.join(', ')}; there are: ${known.join(', ')}`);
  const wanted = new Set(known.filter((name) => names.length === 0 || names.includes(name)));
  const figures: Figure[] = [];
  for (const bench of BENCHES.filter((one) => one.figures.some((name) => wanted.has(name)))) {
    console.log(`· ${bench.figures.filter((name) => wanted.has(name)).join(', ')}`);
    figures.push(...(await bench.run(wanted)));
  }
  if (SHORT) console.log('BENCH_SHORT: too short to keep; docs/bench.json is as it was.');
  else writeBook(ROOT, figures);
  console.log(table(figures));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
