/** In groups of four, to be read out and copied by hand: K7QF 3M9X 2D. */
export function grouped(code: string): string {
  const plain = code.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
  return plain.match(/.{1,4}/g)?.join(' ') ?? '';
}
