import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveChange } from '../../contract/live.ts';
import type { Bench } from '../figure.ts';
import { SHORT } from '../stage/short.ts';
import { onStage, signIn, type Stage } from '../stage/stage.ts';
import { makeChanges, nameOf } from './changes.ts';
import { openStream, type Stream, type StreamEvent } from './stream.ts';

const DISPATCHER = 'renhe-dispatcher-1';
const BEFORE_MS = SHORT ? 2_000 : 5_000;
const CUT_MS = SHORT ? 3_000 : 30_000;
const AFTER_MS = SHORT ? 2_000 : 10_000;
/** The feed looks by itself twice a second; what has not come by then does not come. */
const LAST_MS = 3_000;

/** A reader whose line is cut in the middle of changes and who resumes where he was. */
export const liveBench: Bench = {
  figures: ['sse_cut_lost'],
  run: () => onStage(async (stage) => {
    const { made, cutOff, came, behind } = await readOverACut(stage);
    const lost = [...made].filter((name) => !came.has(name)).length;
    const doubled = [...came.values()].reduce((sum, times) => sum + times - 1, 0);
    const strange = [...came.keys()].filter((name) => !made.has(name)).length;
    if (behind > 0) throw new Error('the reader was told to read everything anew, though he was not away for long');
    if (strange > 0) throw new Error(`${strange} changes came that nobody made`);
    return [{
      name: 'sse_cut_lost', value: lost + doubled, unit: 'changes',
      beside: `lost ${lost}, doubled ${doubled} of ${made.size} changes, ${cutOff} of them while the line was cut for ${CUT_MS / 1000} s`,
    }];
  }),
};

interface Read {
  readonly made: ReadonlySet<string>;
  readonly cutOff: number;
  /** How often each change came. */
  readonly came: ReadonlyMap<string, number>;
  readonly behind: number;
}

async function readOverACut(stage: Stage): Promise<Read> {
  const came = new Map<string, number>();
  let lastEventId = '';
  let behind = 0;
  const take = ({ id, event, data }: StreamEvent): void => {
    if (id !== '') lastEventId = id;
    if (event === 'behind') behind += 1;
    if (event !== 'change') return;
    const name = nameOf(JSON.parse(data) as LiveChange);
    came.set(name, (came.get(name) ?? 0) + 1);
  };
  const cookie = await signIn(stage, DISPATCHER);
  const open = (): Promise<Stream> =>
    openStream({ url: `${stage.server.url}/api/counties/${stage.county.county}/live`, cookie, lastEventId, take });

  const first = await open();
  const changes = makeChanges(stage, DISPATCHER);
  await sleep(BEFORE_MS);
  first.cut();
  const before = changes.made.size;
  await sleep(CUT_MS);
  const cutOff = changes.made.size - before;
  const second = await open();
  await sleep(AFTER_MS);
  await changes.stop();
  await sleep(LAST_MS);
  second.cut();
  return { made: changes.made, cutOff, came, behind };
}
