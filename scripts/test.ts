import { check, checkCases, checkProgram, summary, type Outcome } from './checks.ts';
import { ensureChromium } from './chromium.ts';
import { complain, say } from './terminal.ts';
import { buildWeb } from './web-build.ts';
import { ROOT } from './wishes.ts';

const TSC = 'ts7/bin/tsc';

/** `npm test`: everything that guards a change, cheapest first, all of it even after a failure. */
async function* everyday(): AsyncGenerator<Outcome> {
  yield await checkProgram('types: core', TSC, ['-p', 'core']);
  yield await checkProgram('types: server, sim, bench, scripts', TSC, ['-p', 'tsconfig.json']);
  yield await checkProgram('types: e2e', TSC, ['-p', 'e2e']);
  yield await checkProgram('types: web', TSC, ['-p', 'web']);
  yield await checkProgram('lint', 'oxlint/bin/oxlint', []);
  yield await checkProgram('nothing unused', 'knip/bin/knip.js', []);
  yield await check('web build', async () => {
    await buildWeb({ root: ROOT });
    return true;
  });
  yield await checkCases('unit and database', ['unit', 'db']);
  yield* browser('browser');
}

/** Without a browser this fails; it never passes by leaving the tests out. */
async function* browser(project: 'browser' | 'browser-long'): AsyncGenerator<Outcome> {
  const found = await check('a browser', async () => {
    try {
      process.env['CHROMIUM'] = ensureChromium();
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  });
  yield found;
  if (found.passed) yield await checkCases(project, [project]);
}

/** `npm run test:long`: what takes minutes. */
async function* long(): AsyncGenerator<Outcome> {
  yield await checkCases('long', ['long']);
  yield* browser('browser-long');
}

const outcomes: Outcome[] = [];
for await (const outcome of process.argv.includes('--long') ? long() : everyday()) outcomes.push(outcome);
say(summary(outcomes));
process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
