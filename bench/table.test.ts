import { describe, expect, it } from 'vitest';
import { enter, type Entry } from './book.ts';
import type { Figure } from './figure.ts';
import { table } from './table.ts';

const figure = (name: Figure['name'], value: number): Figure => ({ name, value, unit: '', beside: 'x' });
const entry = (name: Figure['name'], value: number): Entry =>
  ({ ...figure(name, value), date: '2026-11-25', machine: { cores: 2, memoryGb: 24, cpu: 'a', system: 'b' } });

describe('table', () => {
  it('says met and MISSED on the right side of either kind of limit', () => {
    const lines = table([figure('intake_vs_pgbench', 1), figure('intake_vs_pgbench', 0.99), figure('sse_cut_lost', 0), figure('sse_cut_lost', 1), figure('intake_per_second', 9)]).split('\n');
    expect(lines.slice(1).map((line) => / met | MISSED /.exec(line)?.[0]?.trim() ?? '')).toEqual(['met', 'MISSED', 'met', 'MISSED', '']);
  });
});

describe('the book', () => {
  it('replaces what was measured again and keeps the rest', () => {
    const book = enter([entry('sse_cut_lost', 0), entry('intake_p99_ms', 9)], [entry('intake_p99_ms', 8)]);
    expect(book.map(({ name, value }) => [name, value])).toEqual([['intake_p99_ms', 8], ['sse_cut_lost', 0]]);
  });
});
