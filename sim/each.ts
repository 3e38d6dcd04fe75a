/** Does `work` for every item, at most `hands` at a time, and answers in the order of the items. */
export async function eachOf<T, R>(items: readonly T[], hands: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const hand = async (): Promise<void> => {
    // Every hand takes from the same iterator.
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(hands, items.length) }, hand));
  return results;
}
