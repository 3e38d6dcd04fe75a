import { commandsOf, type Verb } from '../matter/life.ts';
import type { Matter } from '../matter/matter.ts';
import { BARS, holds, may, reachOf, RIGHTS, sees, type Bar, type Reach, type ReachColumn } from './matter.ts';
import type { Actor, Post } from './roles.ts';

/** One reach of a post held against a matter: which columns agree. Values of the matter are not told. */
export interface ReachFinding {
  readonly columns: readonly { readonly column: ReachColumn; readonly wanted: string; readonly matches: boolean }[];
  readonly matches: boolean;
}

export interface PostFinding {
  readonly post: string;
  readonly reaches: readonly ReachFinding[];
  /** here: this post gives the right · elsewhere: its role has it, not for this place or unit · never · null: none is asked for. */
  readonly right: 'here' | 'elsewhere' | 'never' | null;
}

/** `can`, or the first reason why not; a bar (core/access/matter.ts) is a reason of its own. */
export const VERDICTS = ['can', 'no-post', 'not-seen', 'not-now', 'no-right', 'handler', 'colleague', 'not-reporter', 'rated', 'not-handed', 'arrived'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The whole answer to "may this user do this to that matter now", with what it hangs on. */
export interface Finding {
  readonly verdict: Verdict;
  readonly sees: boolean;
  /** A user sees what he reported while signed in. */
  readonly ownReport: boolean;
  /** null for `see`, which any stage allows. */
  readonly lifeAllows: boolean | null;
  readonly posts: readonly PostFinding[];
  readonly bars: readonly { readonly bar: Bar; readonly applies: boolean }[];
}

/** Reckoned from the same tables as the rules (REACH, RIGHTS, BARS, LIFE), not from a second copy of them. */
export function explain(actor: Actor, verb: Verb | 'see', matter: Matter): Finding {
  const right = verb === 'see' ? null : RIGHTS[verb];
  const seen = actor.posts.length > 0 && sees(actor, matter);
  const bars = (right?.bars ?? []).map((bar) => ({ bar, applies: BARS[bar](actor, matter) }));
  const lifeAllows = verb === 'see' ? null : commandsOf(matter.status).includes(verb);
  return {
    verdict: verdictOf(actor, verb, { matter, seen, lifeAllows, bar: bars.find((one) => one.applies)?.bar ?? null }),
    sees: seen,
    ownReport: actor.county === matter.county && matter.reporter === actor.user,
    lifeAllows,
    posts: actor.posts.map((post) => ({
      post: post.id,
      reaches: reachOf(post).map((reach) => findingOf(reach, matter)),
      right: right === null || right.within === null ? null : rightOf(post, right.within, matter),
    })),
    bars,
  };
}

interface Facts {
  readonly matter: Matter;
  readonly seen: boolean;
  readonly lifeAllows: boolean | null;
  readonly bar: Bar | null;
}

function verdictOf(actor: Actor, verb: Verb | 'see', { matter, seen, lifeAllows, bar }: Facts): Verdict {
  if (actor.posts.length === 0) return 'no-post';
  if (!seen) return 'not-seen';
  if (verb === 'see') return 'can';
  if (lifeAllows === false) return 'not-now';
  if (may(actor, verb, matter)) return 'can';
  return bar ?? 'no-right';
}

function findingOf(reach: Reach, matter: Matter): ReachFinding {
  const columns = (Object.entries(reach) as [ReachColumn, string][]).map(([column, wanted]) => ({ column, wanted, matches: matter[column] === wanted }));
  return { columns, matches: columns.every(({ matches }) => matches) };
}

function rightOf(post: Post, within: NonNullable<(typeof RIGHTS)[Verb]['within']>, matter: Matter): PostFinding['right'] {
  if (holds(within, post, matter)) return 'here';
  return within(post, matter.status).length > 0 ? 'elsewhere' : 'never';
}
