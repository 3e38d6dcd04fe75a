import { consumeBatch, movePosition, readHead, readLog } from '../base/consumers.ts';
import { transaction, type Pool } from '../base/db.ts';
import { tallyEffect } from './consumer.ts';
import { dropGenerations, lockGenerations, startGeneration, switchGeneration } from './store.ts';

/**
 * Makes a county's tallies again from the log while everything runs: the living generation goes on
 * being read until the new one has caught up; the last rows and the switch are one transaction.
 */
export async function rebuildTallies(pool: Pool, county: string, onProgress: (pos: number, of: number) => void): Promise<number> {
  const [started] = await startGeneration(pool, county);
  if (started === undefined) throw new Error(`没有这个县：${county}。 No such county: ${county}.`);
  const { generation } = started;
  for (let pos = 0; await consumeBatch(pool, { name: 'tallies', county, generation, effect: tallyEffect }); ) {
    pos += 1000;
    onProgress(pos, (await readHead(pool, county))[0]?.pos ?? pos);
  }
  return transaction(pool, async (tx) => {
    const generations = await lockGenerations(tx, county);
    let pos = generations.find((one) => one.generation === generation)?.pos ?? 0;
    for (;;) {
      const events = await readLog(tx, county, pos, 1000);
      const last = events.at(-1);
      if (last === undefined) break;
      await tallyEffect(tx, { county, generation, events });
      pos = last.pos;
    }
    await movePosition(tx, county, 'tallies', generation, pos);
    await switchGeneration(tx, county, generation);
    for (const text of dropGenerations) await tx.query(text, [county, generation]);
    return pos;
  });
}
