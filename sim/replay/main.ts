import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createApi, Unreachable } from '../api/client.ts';
import { countyApi } from '../api/county.ts';
import { nowMillis } from '../clock.ts';
import { hireStaff } from '../work/staff.ts';
import { complaintsOf, decodeText } from './read.ts';
import { replay, type Outcome } from './run.ts';
import { printTally, reasonsOf, tallyOf } from './table.ts';

const USAGE = `用法 Usage: npm run replay -- FILE [--url http://127.0.0.1:8141] [--county 330110] [--seed 1] [--limit N] [--hands 8] [--minutes 30]
FILE 每行或每条一件诉求；CSV 按表头找 body / 正文。 One complaint a line or record; in a CSV the column body is found by its head.`;
const HANDS = 8;
const MINUTES = 30;

interface Options {
  readonly file: string;
  readonly url: string;
  readonly county: string;
  readonly seed: number;
  readonly limit: number;
  readonly hands: number;
  readonly minutes: number;
}

function readOptions(): Options | null {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: text, county: text, seed: text, limit: text, hands: text, minutes: text },
  });
  const [file] = positionals;
  const number = (given: string | undefined, fallback: number): number => (given === undefined ? fallback : Number(given));
  const options = {
    url: (values.url ?? 'http://127.0.0.1:8141').replace(/\/$/, ''),
    county: values.county ?? '330110',
    seed: number(values.seed, 1),
    limit: number(values.limit, Number.POSITIVE_INFINITY),
    hands: number(values.hands, HANDS),
    minutes: number(values.minutes, MINUTES),
  };
  const sound = [options.seed, options.limit, options.hands, options.minutes].every((value) => value >= 0);
  return file === undefined || !sound ? null : { file, ...options };
}

/** Complaints of a file through a running server: exit 0 when none was lost and none got stuck. */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const bytes = await readFile(options.file).catch(() => null);
  if (bytes === null) {
    console.error(`读不到文件 ${options.file}，请核对路径。 The file can't be read: check its path.`);
    return 2;
  }
  const texts = complaintsOf(decodeText(bytes)).slice(0, options.limit);
  if (!(await answers(options.url))) {
    console.error(`${options.url} 没有回应。先在另一个终端运行 npm start，或用 --url 指定地址。 No answer there: run \`npm start\` in another terminal, or give --url.`);
    return 2;
  }
  const started = nowMillis();
  const outcomes = await run(texts, options, started + options.minutes * 60_000);
  const tally = tallyOf(outcomes);
  console.log(printTally(tally, (nowMillis() - started) / 1000));
  for (const reason of reasonsOf(outcomes)) console.log(`  · ${reason}`);
  return tally.lost + tally.stuck > 0 ? 1 : 0;
}

async function run(texts: readonly string[], { url, county, seed, hands }: Options, until: number): Promise<Outcome[]> {
  const api = countyApi(createApi(url, until), county);
  const [page, { categories }, staff] = await Promise.all([api.page(), api.categories(), hireStaff(api)]);
  console.log(`${texts.length} 件诉求 → ${page.name} ${url}（种子 seed ${seed}）`);
  return replay(texts, {
    crew: { api, staff }, page, categories, seed, hands,
    onDone: (done) => {
      if (done % 50 === 0 && done < texts.length) console.log(`  ${done} / ${texts.length}`);
    },
  });
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) }).then((response) => response.ok, () => false);

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Unreachable || error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
