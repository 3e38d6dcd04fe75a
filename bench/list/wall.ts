import { Client } from 'pg';
import { join } from 'node:path';
import type { Bench } from '../figure.ts';
import { median, round } from '../numbers.ts';
import { load } from '../load/run.ts';
import { startServer, type Server } from '../stage/server.ts';
import { SHORT } from '../stage/short.ts';
import { onStage, type Stage } from '../stage/stage.ts';
import { fill } from './fill.ts';
import { CONNECTIONS, listJob, MATTERS } from './list.ts';

const ROUNDS = SHORT ? 2 : 5;
const SECONDS = SHORT ? 3 : 10;

/**
 * What the second wall costs: the township list with it, and without its policies and without the message that
 * sets the scope. Both servers stand on one database and take turns; the policies are there for one of them only.
 */
export const wallBench: Bench = {
  figures: ['rls_cost_pct'],
  run: () => onStage(async (stage) => {
    await fill(stage.cluster.url, stage.county, MATTERS);
    const bare = await startServer({
      databaseUrl: stage.cluster.url, data: stage.folder, nodeArguments: ['--import', join(import.meta.dirname, 'no-scope.ts')],
    });
    const owner = new Client({ connectionString: stage.cluster.url });
    await owner.connect();
    try {
      const { walled, open } = await measure(stage, owner, bare);
      const costs = walled.map((rate, i) => ((open[i] ?? Number.NaN) / rate - 1) * 100);
      return [{
        name: 'rls_cost_pct', value: round(median(costs), 1), unit: '%',
        beside: `more time per page of the township list, ${MATTERS} matters, ${CONNECTIONS} connections: ${Math.round(median(walled))} pages/s with policies and scope, `
          + `${Math.round(median(open))} without; median of ${ROUNDS} alternating pairs, from ${round(Math.min(...costs), 1)} to ${round(Math.max(...costs), 1)} %`,
      }];
    } finally {
      await owner.end();
    }
  }),
};

async function measure(stage: Stage, owner: Client, bare: Server): Promise<{ walled: number[]; open: number[] }> {
  const walled: number[] = [];
  const open: number[] = [];
  const pages = async (server: Server): Promise<number> => {
    const done = await load({ ...(await listJob({ ...stage, server }, SECONDS)), warmSeconds: 2 });
    return done.answers / done.seconds;
  };
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    walled.push(await pages(stage.server));
    await owner.query('alter table matter disable row level security');
    open.push(await pages(bare));
    await owner.query('alter table matter enable row level security');
    console.log(`  round ${nth + 1}: with ${Math.round(walled.at(-1) ?? 0)}/s, without ${Math.round(open.at(-1) ?? 0)}/s`);
  }
  return { walled, open };
}
