import { banner } from './banner.ts';
import { closeOnSignals, createClosers } from './closers.ts';
import { hasNoCounty, loadDemonstration, readAccounts } from './demonstration.ts';
import { startProduct } from './product.ts';
import { complain, say, step, survivePipes } from './terminal.ts';
import { readWishes } from './wishes.ts';

/**
 * `npm start`: runs until it is told to stop (exit 0) or a part is lost (exit 1). package.json says
 * `exec node …` because npm signals the shell it started, which would die and leave us running.
 */
async function main(): Promise<void> {
  survivePipes();
  const closers = createClosers();
  closeOnSignals(closers, () => say('\n· 正在停止 · stopping …'));
  try {
    const wishes = readWishes();
    const product = await startProduct(wishes, closers);
    if (await hasNoCounty(product)) {
      await step('载入演示县（余杭区，形状与人物均为虚构）', 'loading the demonstration county', () => loadDemonstration(wishes.root, product, closers));
    }
    say(banner(product, wishes.data, await readAccounts(product)));
    throw await product.lost;
  } catch (error) {
    // What breaks because we are being stopped is no fault.
    if (!closers.closing) complain(error);
    const stopped = closers.closing;
    await closers.closeAll();
    process.exit(stopped ? 0 : 1);
  }
}

await main();
