import { limitText, meets, type Figure } from './figure.ts';

/** Figures for people: name, value, limit, and whether it was met. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, beside }) => {
    const met = meets(name, value);
    return [name, `${value}${unit === '' ? '' : ` ${unit}`}`, limitText(name), met === null ? '' : met ? 'met' : 'MISSED', beside];
  });
  const all = [['figure', 'value', 'limit', '', 'beside'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
