import type { CommandBody, MatterPage } from '../../contract/matter.ts';
import { isOpen, type DeclineReason, type Status, type Verb } from '../../core/matter/life.ts';
import { Refused, type Jar } from '../api/client.ts';
import type { CountyApi } from '../api/county.ts';
import { drawPicture } from '../api/pictures.ts';
import type { Random } from '../random.ts';
import type { Staff } from './staff.ts';
import { decline, judge, say } from './words.ts';

/** How one matter is to go: what a desk, a unit and a verifier decide about it. */
export interface Course {
  readonly category: string;
  readonly urgent: boolean;
  readonly declineFor: DeclineReason | null;
  /** First to a platform, whose lead picks the unit; else straight to the unit. */
  readonly viaPlatform: boolean;
  readonly progress: boolean;
  /** The first verification fails and the unit goes again. */
  readonly rework: boolean;
  /** Whoever works leaves it there. */
  readonly stopAt: Status | null;
}

export interface Crew {
  readonly api: CountyApi;
  readonly staff: Staff;
}
interface Job {
  readonly crew: Crew;
  readonly course: Course;
  readonly random: Random;
}

/** More rounds than the longest life has steps, rework and a lost race included. */
const ROUNDS = 24;

/**
 * Works one matter off through the public API: the desk, a platform's lead, an officer of the unit
 * and a verifier, each signed in and doing only what the page offers him.
 * @throws Error when nobody may take the next step
 */
export async function workOff(id: string, township: string, job: Job): Promise<MatterPage> {
  const { staff, api } = job.crew;
  const [desk] = staff.room(township);
  if (desk === undefined) throw new Error(`nobody is at the desk of ${township}`);
  let page = await api.matter(await staff.as(desk), id);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!isOpen(page.status) || page.status === job.course.stopAt) return page;
    await takeStep(page, job);
    page = await api.matter(await staff.as(desk), id);
  }
  throw new Error(`still ${page.status} after ${ROUNDS} rounds`);
}

interface Step {
  readonly by: readonly string[];
  readonly verb: Exclude<Verb, 'rate'>;
  body(page: MatterPage, jar: Jar): Promise<CommandBody<Exclude<Verb, 'rate'>>> | CommandBody<Exclude<Verb, 'rate'>>;
}

async function takeStep(seen: MatterPage, { crew, course, random }: Job): Promise<void> {
  const { api, staff } = crew;
  const step = nextStep(seen, { crew, course, random });
  for (const user of step.by) {
    const jar = await staff.as(user);
    const page = await api.matter(jar, seen.id).catch(notMine);
    if (!page?.allowed.includes(step.verb)) continue;
    if (step.verb === 'sign' && page.unit) staff.remember(page.unit.id, user);
    const body = await step.body(page, jar);
    // 409: somebody else was quicker; the next round looks again.
    await api.act(jar, seen.id, { verb: step.verb, body: { ...body, version: page.version } }).catch(late);
    return;
  }
  throw new Error(`${seen.number} is ${seen.status}${seen.unit ? ` at ${seen.unit.name}` : ""}: none of ${step.by.join(', ') || 'nobody'} may ${step.verb}`);
}

const notMine = (error: unknown): null => {
  if (error instanceof Refused && error.status === 404) return null;
  throw error;
};
const late = (error: unknown): void => {
  if (!(error instanceof Refused) || error.status !== 409) throw error;
};

function nextStep(seen: MatterPage, job: Job): Step {
  const { crew: { api, staff }, course, random } = job;
  const room = staff.room(seen.place.township.id);
  const officers = seen.unit === null ? [] : staff.officers(seen.unit.id);
  switch (seen.status) {
    case 'to-accept':
      return course.declineFor === null
        ? { by: room, verb: 'accept', body: () => ({ category: course.category, urgency: course.urgent ? 'urgent' : 'ordinary' }) }
        : { by: room, verb: 'decline', body: () => ({ reason: course.declineFor ?? 'other', words: decline(course.declineFor ?? 'other') }) };
    case 'to-dispatch':
      return { by: room, verb: 'dispatch', body: (page) => dispatchBody(page, job, !course.viaPlatform) };
    case 'at-platform':
      return {
        by: [...(seen.platform === null ? [] : staff.lead(seen.place.township.id, seen.platform)), ...room],
        verb: 'dispatch', body: (page) => dispatchBody(page, job, true),
      };
    case 'to-sign':
      return { by: officers, verb: 'sign', body: () => ({}) };
    case 'handling':
      return course.progress && !seen.entries.some(({ verb }) => verb === 'handle')
        ? { by: officers, verb: 'handle', body: () => ({ words: say('handle', random) }) }
        : { by: officers, verb: 'answer', body: async (page, jar) => ({ words: say('answer', random), photos: await proof(page, jar, job) }) };
    case 'to-verify': {
      const passed = !course.rework || seen.rework > 0;
      const spot = staff.onTheSpot(seen.place.grid.id, seen.place.village.id);
      return { by: [...spot, ...room], verb: 'verify', body: () => ({ passed, words: judge(passed, random) }) };
    }
    case 'to-close':
      return { by: room, verb: 'close', body: () => ({ words: say('close', random) }) };
    default:
      throw new Error(`${api.county}: no step from ${seen.status}`);
  }
}

/** Follows the page's suggestion, as a desk in a hurry does. */
function dispatchBody(page: MatterPage, { random }: Job, toUnit: boolean): CommandBody<'dispatch'> {
  const platform = page.platform ?? page.route?.suggested.platform ?? undefined;
  const unit = page.route?.suggested.unit;
  if (platform === undefined || (toUnit && !unit)) throw new Error(`no unit is suggested for ${page.category}`);
  return { platform, words: say('dispatch', random), ...(toUnit && unit ? { unit: unit.id } : {}) };
}

async function proof(page: MatterPage, jar: Jar, { crew, random }: Job): Promise<string[]> {
  if (page.proof !== 'photo') return [];
  return [(await crew.api.upload(jar, await drawPicture('done', random))).id];
}
