import { readHeads } from './base/consumers.ts';
import { createPool } from './base/db.ts';
import { readEnv } from './env.ts';
import { rebuildTallies } from './statistics/index.ts';

/** `npm run tallies:rebuild`: makes every county's tallies again from the log, while the product runs. */
const pool = createPool({ url: readEnv().databaseUrl, size: 2, role: null, onLost: () => undefined });
for (const { county } of await readHeads(pool)) {
  const rows = await rebuildTallies(pool, county, (pos, of) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${county}: ${Math.min(pos, of)} / ${of}`);
  });
  console.log(`${process.stdout.isTTY ? '\r' : ''}${county}: tallies made again from ${rows} rows 统计已从日志重算`);
}
await pool.end();
