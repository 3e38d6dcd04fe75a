/** Some at a time: as many as there are connections, so that nobody waits for one past its time. */
const WIDTH = 8;

export async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  await Promise.all(Array.from({ length: WIDTH }, async () => {
    for (const [at, item] of rest) results[at] = await work(item);
  }));
  return results;
}
