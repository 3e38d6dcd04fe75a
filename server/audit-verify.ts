import { verifyLog } from './base/audit.ts';
import { readHeads } from './base/consumers.ts';
import { createPool } from './base/db.ts';
import { readEnv } from './env.ts';

/** `npm run audit:verify`: reckons every county's hash chain again. Exit 1 when one is broken. */
const pool = createPool({ url: readEnv().databaseUrl, size: 1, role: null, onLost: () => undefined });
let broken = 0;
for (const { county } of await readHeads(pool)) {
  const { rows, fault } = await verifyLog(pool, county);
  console.log(fault === null ? `${county}: ${rows} rows, the chain is whole 链完整` : `${county}: ${fault} 链有问题`);
  if (fault !== null) broken += 1;
}
await pool.end();
process.exit(broken === 0 ? 0 : 1);
