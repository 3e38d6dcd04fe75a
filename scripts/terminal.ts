import { Fault } from '../server/supervisor/faults.ts';

/** What the commands say: one line at a time, Chinese first, then English. */
export function say(line: string): void {
  console.log(line);
}

/** A step that takes a while: announced when it begins, ticked off with the time it took. */
export async function step<T>(zh: string, en: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  say(`· ${zh} · ${en} …`);
  const result = await work();
  say(`✓ ${zh} · ${en} (${secondsSince(began)})`);
  return result;
}

export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** A fault is a sentence; anything else is a defect of ours and shows where it came from. */
export function complain(error: unknown): void {
  if (error instanceof Fault) console.error(`✗ ${error.zh}\n  ${error.en}`);
  else console.error(error);
}

/** Whoever read our output has gone (`npm start | head`): that ends the talking, not the product. */
export function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
