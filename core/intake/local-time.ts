/** What other systems write without a zone is meant in China's (known-faults D1). */
const CHINA = '+08:00';
const FORMS = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T ]+(?<h>\d{1,2})[:：](?<i>\d{1,2})(?:[:：](?<s>\d{1,2}(?:\.\d{1,9})?))?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/i,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日\s*(?:(?<h>\d{1,2})[时点:：](?:(?<i>\d{1,2})分?(?:(?<s>\d{1,2})秒?)?)?)?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?<h>\d{2})(?<i>\d{2})(?<s>\d{2})?$/,
] as const;

/**
 * An instant (ISO, UTC) from the time of another system: with its offset as it says, without one as the time in China.
 * null: it can't be read, or no calendar has that day.
 */
export function instantOfSource(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const found = FORMS.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const [second = '', fraction = ''] = (found['s'] ?? '').split('.');
  const day = `${found['y']}-${two(found['m'])}-${two(found['d'])}`;
  // 30 February would become the second of March.
  if (new Date(day).toJSON()?.startsWith(day) !== true) return null;
  const zone = (found['zone'] ?? CHINA).replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = new Date(`${day}T${two(found['h'])}:${two(found['i'])}:${two(second)}.${`${fraction}000`.slice(0, 3)}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

export interface SourceTimes {
  readonly receivedAt?: string | undefined;
  readonly happenedAt?: string | undefined;
}
/** A time that was not taken as it came; the order itself was. */
export interface TimeNote {
  readonly field: keyof SourceTimes;
  readonly code: 'time.unreadable' | 'time.future' | 'time.past' | 'exchange.time-order';
  readonly given: string;
}

const YEAR = 366 * 86_400_000;
const SLACK = 5 * 60_000;

/**
 * The times of a work order as they can be kept. One wrong time must not stop a feed (known-faults D5): it is left out,
 * or put where it can be at the latest, and named.
 */
export function timesOfSource(given: SourceTimes, now: string): { readonly times: SourceTimes; readonly notes: readonly TimeNote[] } {
  const notes: TimeNote[] = [];
  const keep = (field: keyof SourceTimes, text: string | undefined): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const note = (code: TimeNote['code']): void => void notes.push({ field, code, given: text });
    const at = instantOfSource(text);
    if (at === null) note('time.unreadable');
    else if (Date.parse(at) > Date.parse(now) + SLACK) note('time.future');
    else if (Date.parse(at) < Date.parse(now) - YEAR) note('time.past');
    else return at;
    return undefined;
  };
  const receivedAt = keep('receivedAt', given.receivedAt);
  const happenedAt = keep('happenedAt', given.happenedAt);
  if (receivedAt === undefined || happenedAt === undefined || happenedAt <= receivedAt) return { times: { receivedAt, happenedAt }, notes };
  // It can't have happened after it was told.
  return { times: { receivedAt, happenedAt: receivedAt }, notes: [...notes, { field: 'happenedAt', code: 'exchange.time-order', given: given.happenedAt ?? '' }] };
}
