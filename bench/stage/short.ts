/** Shorter everywhere, to try the benches themselves; such figures are not worth keeping. */
export const SHORT = process.env['BENCH_SHORT'] === '1';
