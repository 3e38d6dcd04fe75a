import { parseArgs } from 'node:util';
import { InstallAnswer } from '../contract/county.ts';
import { createApi, Refused, type Api } from './api/client.ts';
import { countyApi } from './api/county.ts';
import { nowMillis } from './clock.ts';
import { makeCounty, SEED } from './county/county.ts';
import { tellHistory } from './history/history.ts';
import { hireStaff } from './work/staff.ts';

const PATIENCE = 120_000;

/**
 * Installs the demonstration county and tells its first matters:
 * `node sim/load.ts --url http://127.0.0.1:8141`, with YIWANG_SETUP_TOKEN in the environment.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, 'no-history': { type: 'boolean' } } });
  const url = (values.url ?? 'http://127.0.0.1:8141').replace(/\/$/, '');
  const token = process.env['YIWANG_SETUP_TOKEN'];
  if (!token) throw new Error('请在环境变量 YIWANG_SETUP_TOKEN 中给出安装口令。 Put the setup token into YIWANG_SETUP_TOKEN.');
  const started = nowMillis();
  const api = createApi(url, started + PATIENCE);
  if (!(await install(api, token))) return console.log('演示区县已在。 The demonstration county is there already.');
  if (!values['no-history']) {
    const county = countyApi(api, '330110');
    const { counts, failures } = await tellHistory({ api: county, staff: await hireStaff(county) }, SEED);
    console.log(`事项 Matters: ${[...counts].sort().map(([status, count]) => `${status} ${count}`).join(', ')}`);
    for (const failure of failures) console.warn(`没能放入 Not told: ${failure}`);
  }
  console.log(`用时 ${((nowMillis() - started) / 1000).toFixed(1)} 秒。 Done.`);
}

/** @returns whether it was new; a county that is there already stays as it is */
async function install(api: Api, token: string): Promise<boolean> {
  const county = makeCounty();
  try {
    const { territories, users } = await api.call({
      method: 'PUT', path: `/api/counties/${county.county}/package`, answer: InstallAnswer, body: county,
      headers: { authorization: `Bearer ${token}` },
    });
    console.log(`${county.name}（演示）：${territories} 个区划，${users} 个演示账号。 ${territories} territories, ${users} demo accounts.`);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'county.exists') return false;
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
