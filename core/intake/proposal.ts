/** Where in the pasted text something was read: from, and up to but without. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
/** A value for a field, with the words it was read from. What is not sure is offered and never set by itself. */
export interface Proposal<T> {
  readonly value: T;
  readonly span: Span;
  readonly sure: boolean;
}

export const spanOf = (found: RegExpMatchArray, group = 0): Span => {
  const whole = found.index ?? 0;
  const part = found[group] ?? '';
  // The last place: a label may hold the same letters as the value behind it.
  const from = group === 0 ? whole : whole + found[0].lastIndexOf(part);
  return { from, to: from + part.length };
};

/** Full-width digits, letters and signs as half-width ones, one for one, so that places in the text stay. */
export const halfWidth = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

/** The same length with these stretches blank, so that what was understood is not read twice. */
export function blanked(text: string, spans: readonly Span[]): string {
  let left = text;
  for (const { from, to } of spans) left = `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}`;
  return left;
}
