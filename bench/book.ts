import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { thisMachine, type Machine } from './machine.ts';

export type Entry = Figure & { readonly machine: Machine; readonly date: string };

/** New figures replace their namesakes; the others stay as they were measured. */
export function enter(book: readonly Entry[], made: readonly Entry[]): Entry[] {
  const names = new Set(made.map(({ name }) => name));
  return [...book.filter(({ name }) => !names.has(name)), ...made].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function writeBook(root: string, figures: readonly Figure[]): void {
  const file = join(root, 'docs', 'bench.json');
  const book = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry[]) : [];
  const machine = thisMachine();
  const date = new Date().toISOString().slice(0, 10);
  const made = figures.map((figure) => ({ ...figure, machine, date }));
  writeFileSync(file, `${JSON.stringify(enter(book, made), null, 2)}\n`);
}
