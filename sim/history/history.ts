import type { FollowPage, Receipt } from '../../contract/matter.ts';
import { drawPicture } from '../api/pictures.ts';
import { eachOf } from '../each.ts';
import { randomOf, type Random } from '../random.ts';
import { workOff, type Crew } from '../work/desk.ts';
import { pointIn, pointOfGrid, type Point } from '../work/place.ts';
import { thank } from '../work/words.ts';
import { STORIES, type Story } from './scenes.ts';

const HANDS = 6;

export interface Told {
  /** How many matters stand in each status. */
  readonly counts: ReadonlyMap<string, number>;
  /** Stories that could not be told, and why; the county is whole without them. */
  readonly failures: readonly string[];
}

/** Tells the stories through the public API, so that a newcomer finds a county at work. */
export async function tellHistory(crew: Crew, seed: number): Promise<Told> {
  const failures: string[] = [];
  const statuses = await eachOf(STORIES, HANDS, (story, i) =>
    tell(crew, story, randomOf(seed, 'history', String(i))).catch((error: unknown) => {
      failures.push(`${story.text.slice(0, 20)}…: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }),
  );
  const counts = new Map<string, number>();
  for (const status of statuses) if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  return { counts, failures };
}

async function tell(crew: Crew, story: Story, random: Random): Promise<string> {
  const receipt = await reportStory(crew, story, random);
  if (story.done !== undefined) return receipt.status;
  const page = await workOff(receipt.id, receipt.place.township.id, {
    crew,
    random,
    course: {
      category: story.category,
      urgent: story.urgent ?? false,
      declineFor: story.declineFor ?? null,
      viaPlatform: story.viaPlatform ?? false,
      progress: random.chance(0.6),
      rework: story.rework ?? false,
      stopAt: story.until,
    },
  });
  return page.status === 'closed' && story.by === null ? (await rate(crew, receipt, random)).status : page.status;
}

async function reportStory({ api, staff }: Crew, story: Story, random: Random): Promise<Receipt> {
  const jar = story.by === null ? new Map<string, string>() : await staff.as(story.by);
  const photos = story.scene === undefined ? [] : [(await api.upload(jar, await drawPicture(story.scene, random))).id];
  const body = {
    text: story.text,
    placeWords: story.where,
    point: await pointOf({ api, staff }, story.at, random),
    photos,
    urgency: story.urgent ? 'urgent' : 'ordinary',
  } as const;
  return story.done === undefined
    ? api.report(jar, { ...body, photos: [...photos] })
    : api.settle(jar, { ...body, photos: [...photos], category: story.category, done: story.done });
}

async function pointOf({ api }: Crew, at: string, random: Random): Promise<Point> {
  if (at.length === 15) return pointOfGrid(api, at, random);
  const { shape } = random.pick(await api.grids(at));
  return pointIn(shape ?? [], random);
}

const rate = (crew: Crew, receipt: Receipt, random: Random): Promise<FollowPage> =>
  crew.api.rate(receipt, { solved: true, satisfaction: random.chance(0.7) ? 'satisfied' : 'fair', words: thank(random) });
