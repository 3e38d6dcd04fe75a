import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountyPackage } from '../../contract/county.ts';
import { complaintsOf } from '../../sim/replay/read.ts';
import { randomOf } from '../../sim/random.ts';
import { pointIn } from '../../sim/work/place.ts';
import type { ReportPiece } from '../load/job.ts';
import { ROOT } from '../stage/server.ts';

const PLACES = ['村委会东侧', '学校门口', '农贸市场北门', '公交站旁'];
const COUNT = 5_000;

/** Reports as residents write them, from points all over the county; a third name a category, a third the place. */
export function makeReports(county: CountyPackage): ReportPiece[] {
  const random = randomOf(1, 'bench', 'reports');
  const texts = complaintsOf(readFileSync(join(ROOT, 'sim/replay/invented.csv'), 'utf8'));
  const grids = county.territories.filter(({ level, kind }) => level === 'grid' && kind === 'general');
  const leaves = county.categories.filter(({ parent }) => parent !== null);
  return Array.from({ length: COUNT }, () => {
    const rest = {
      point: pointIn(random.pick(grids).shape, random),
      ...(random.chance(1 / 3) ? { category: random.pick(leaves).id } : {}),
      ...(random.chance(1 / 3) ? { placeWords: random.pick(PLACES) } : {}),
    };
    return { text: JSON.stringify(random.pick(texts)).slice(1, -1), rest: JSON.stringify(rest).slice(1, -1) };
  });
}
