import type { Verb } from '../../../../core/matter/life.ts';

/** One letter opens one verb's panel; none commits. */
export const VERB_KEYS: Readonly<Record<Verb, string>> = {
  accept: 'a',
  check: 'k',
  confirm: 'g',
  decline: 'x',
  'hand-back': 'b',
  dispatch: 'd',
  unclaim: 'w',
  conclude: 'o',
  correct: 'e',
  sign: 's',
  arrive: 't',
  handle: 'h',
  answer: 'f',
  verify: 'v',
  close: 'c',
  rate: 'r',
};
const VERB_OF = new Map(Object.entries(VERB_KEYS).map(([verb, key]) => [key, verb as Verb]));

const COMMANDS = {
  n: 'new',
  m: 'view',
  u: 'fresh',
  y: 'copy',
  '/': 'search',
  '?': 'help',
  '？': 'help',
  Escape: 'leave',
  Enter: 'open',
  ArrowDown: 'next',
  ArrowUp: 'previous',
} as const;
type Command = (typeof COMMANDS)[keyof typeof COMMANDS];
export type DeskKey = { readonly do: Command } | { readonly do: 'verb'; readonly verb: Verb };

export interface Press {
  readonly key: string;
  /** A Chinese input method holds the keys. */
  readonly composing: boolean;
  /** Ctrl, Alt or Command is down: the browser's own. */
  readonly modified: boolean;
  /** Where the focus is: a field takes everything but Escape, a control keeps Enter and arrows. */
  readonly focus: 'page' | 'control' | 'field';
}

export function deskKey(press: Press): DeskKey | null {
  if (press.composing || press.modified) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.focus === 'field' && key !== 'Escape') return null;
  if (press.focus === 'control' && (key === 'Enter' || key.startsWith('Arrow'))) return null;
  const verb = VERB_OF.get(key);
  if (verb) return { do: 'verb', verb };
  return key in COMMANDS ? { do: COMMANDS[key as keyof typeof COMMANDS] } : null;
}
