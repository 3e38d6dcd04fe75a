/** Steps (a letter put in, left out or changed) from one word to another; `most` + 1 stands for more than that. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? most + 1;
}

/** "Did you mean …": the known word nearest to what was typed, at most a third of its letters away; null when none is near. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  const wanted = typed.toLowerCase();
  let best: string | null = null;
  let steps = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const found = distance(wanted, word.toLowerCase(), steps - 1);
    if (found < steps) [best, steps] = [word, found];
  }
  return best;
}
