import { Explanation, ExplainQuery, type Explanation as Answer } from '../../contract/people.ts';
import { CountyParams } from '../../contract/common.ts';
import { explain, type Finding, type PostFinding } from '../../core/access/explain.ts';
import { ROLE_NAMES } from '../../core/access/names.ts';
import type { ReachColumn } from '../../core/access/matter.ts';
import { inForce } from '../../core/access/posts.ts';
import { commandsOf } from '../../core/matter/life.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { STATUS_NAMES, VERB_NAMES } from '../../core/matter/names.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { instant } from '../base/clock.ts';
import { readAs, scopeOfMatter } from '../base/scope.ts';
import { administrator, loadActingPosts, loadPerson, presentPost } from '../identity/index.ts';
import type { Gazetteer } from '../territory/index.ts';
import { normalizeNumber } from './follow.ts';
import type { MatterParts } from './parts.ts';
import { idOfNumber, loadMatter } from './store.ts';

export function explainRoutes(app: App, parts: MatterParts): void {
  app.get('/api/counties/:county/explain', {
    config: { permission: 'signed-in' },
    schema: { tags: ['people'], summary: 'This user can / cannot do this to that matter, because', params: CountyParams, querystring: ExplainQuery, response: { 200: Explanation } },
  }, async (request) => {
    const { county } = administrator(request, 'explain');
    const { user, verb, number } = request.query;
    const person = await loadPerson(parts.pool, county, user);
    const matter = await matterOf(parts, county, number);
    const now = instant(parts.clock);
    const acting = await loadActingPosts(parts.pool, county, user);
    const finding = explain({ county, user, posts: acting.filter((post) => inForce(post, now)) }, verb, matter);
    return present({ finding, verb, matter, posts: person.posts, user, now }, await parts.gazetteers.of(county));
  });
}

/** The administrator does not see the matter; what it is held against stays in here. */
async function matterOf(parts: MatterParts, county: string, number: string): Promise<Matter> {
  const [found] = await idOfNumber(parts.pool, county, normalizeNumber(number));
  const id = found?.id ?? null;
  const [matter] = id === null ? [] : await readAs(parts.pool, scopeOfMatter(id), (db) => loadMatter(db, county, id));
  if (matter === undefined) throw new Refusal('not-found');
  return matter;
}

interface Explained {
  readonly finding: Finding;
  readonly verb: Answer['verb'];
  readonly matter: Matter;
  readonly posts: Awaited<ReturnType<typeof loadPerson>>['posts'];
  readonly user: string;
  readonly now: string;
}

function present({ finding, verb, matter, posts, user, now }: Explained, gazetteer: Gazetteer): Answer {
  const found = new Map(finding.posts.map((post) => [post.post, post]));
  const verbName = verb === 'see' ? { zh: '查看', en: 'See' } : VERB_NAMES[verb];
  return {
    user, verb, number: matter.number, can: finding.verdict === 'can', verdict: finding.verdict,
    because: because(finding, matter, verbName), sees: finding.sees, ownReport: finding.ownReport,
    life: { status: matter.status, allowsVerb: finding.lifeAllows, allows: [...commandsOf(matter.status)] },
    posts: posts.map((post) => {
      const one = found.get(post.id);
      return {
        post: presentPost(post, gazetteer, now),
        reaches: (one?.reaches ?? []).map(({ matches, columns }) => ({
          matches, columns: columns.map((column) => ({ ...column, name: nameOf(column.column, column.wanted, gazetteer) })),
        })),
        right: one?.right ?? null,
        because: becauseOfPost(one, ROLE_NAMES[post.role], verbName),
      };
    }),
    bars: finding.bars.map(({ bar, applies }) => ({ bar, applies, because: VERDICTS[bar] })),
    asOf: now,
  };
}

const nameOf = (column: ReachColumn, id: string, { territories, units }: Gazetteer): string =>
  (column === 'unit' || column === 'zone' ? units.get(id)?.name : territories.get(id)?.name) ?? id;

type Words = Answer['because'];

const VERDICTS: Readonly<Record<Exclude<Finding['verdict'], 'can' | 'not-now'>, Words>> = {
  'no-post': { zh: '这个用户现在没有在岗的岗位，什么也看不到。', en: 'This user holds no post now and sees nothing.' },
  'not-seen': { zh: '没有一个岗位管得到这件事，看不到就不能办。', en: 'No post reaches this matter, and what is not seen can’t be acted on.' },
  'no-right': { zh: '看得到，但没有一个岗位有权做这一步。', en: 'The matter is seen, but no post gives the right to this step.' },
  handler: { zh: '办理的人不能核查自己办的事。', en: 'Who handled a matter can’t verify it.' },
  colleague: { zh: '承办单位的人不能核查本单位办的事。', en: 'Nobody of the handling unit can verify its work.' },
  'not-handed': { zh: '只有 12345、110 转来的才能退回来源。', en: 'Only what 12345 or 110 handed over can be handed back.' },
  arrived: { zh: '这件事没有到场时限，或已经到场。', en: 'No limit to arrive runs for it, or somebody is there.' },
  'not-reporter': { zh: '只有登录上报的本人能评价；从门户或由坐席登记的，用查询码评价。', en: 'Only whoever reported while signed in rates here; others rate with the query code.' },
  rated: { zh: '已经评价过了。', en: 'It was rated already.' },
};

function because({ verdict }: Finding, matter: Matter, verb: Words): Words {
  if (verdict === 'can') return { zh: `能${verb.zh}：岗位管得到，权限和阶段都允许。`, en: `Can (${verb.en}): a post reaches it, and right and stage allow it.` };
  if (verdict !== 'not-now') return VERDICTS[verdict];
  const status = STATUS_NAMES[matter.status];
  return { zh: `这件事现在是「${status.zh}」，这一阶段不能${verb.zh}。`, en: `The matter is now “${status.en}”; this stage does not allow it (${verb.en}).` };
}

function becauseOfPost(post: PostFinding | undefined, role: Words, verb: Words): Words {
  if (post === undefined) return { zh: '这个岗位现在不生效。', en: 'This post is not in force now.' };
  if (post.reaches.length === 0) return { zh: `「${role.zh}」不看事项。`, en: `“${role.en}” sees no matters.` };
  const sees = post.reaches.some((reach) => reach.matches);
  const reach = sees ? { zh: '管得到这件事', en: 'It reaches this matter' } : { zh: '管不到这件事', en: 'It does not reach this matter' };
  if (post.right === null) return { zh: `${reach.zh}。`, en: `${reach.en}.` };
  const right = {
    here: { zh: `有权${verb.zh}`, en: `and gives the right (${verb.en}).` },
    elsewhere: { zh: `「${role.zh}」有权${verb.zh}，但不在这里`, en: `“${role.en}” has the right (${verb.en}), but not here.` },
    never: { zh: `「${role.zh}」从不${verb.zh}`, en: `“${role.en}” never has the right (${verb.en}).` },
  }[post.right];
  return { zh: `${reach.zh}；${right.zh}。`, en: `${reach.en}; ${right.en}` };
}
