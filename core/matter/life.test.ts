import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedCommands } from '../access/matter.ts';
import { COMMANDS, DIRECTOR, givenMatter, LEAD, OFFICER, ROOM, LAMP, ROUTE, TIMING, WORKER } from '../test/given.ts';
import { decide, type Command } from './decide.ts';
import { commandsOf, isOpen, LIFE, STATUSES, VERBS, type Status } from './life.ts';
import type { Matter } from './matter.ts';
import { VERB_NAMES, STATUS_NAMES } from './names.ts';
import { QUEUES, QUEUES_OF, statusOf } from './queues.ts';

const SEED = 20_261_125;
const PEOPLE = [ROOM, LEAD, OFFICER, WORKER, DIRECTOR, null];
/** From 12345, in an emergency: everything that can happen may happen to it. */
const begun = (): Matter => givenMatter({ source: 'hotline-12345', urgency: 'critical' });
/** Commands a walker may try, several of a verb where it forks. */
const TRIES: readonly Command[] = [
  ...Object.values(COMMANDS),
  { verb: 'accept', category: LAMP, route: { ...ROUTE, lead: null, unclaimed: true } },
  { verb: 'dispatch', platform: 'service' },
  { verb: 'verify', passed: false, words: '还是不亮', photos: [] },
];

/** Every command that someone may give now. */
const open = (matter: Matter): { actor: (typeof PEOPLE)[number]; command: Command }[] =>
  PEOPLE.flatMap((actor) => {
    const verbs = actor === null ? commandsOf(matter.status).filter((verb) => verb === 'rate' && matter.satisfaction === null) : allowedCommands(actor, matter);
    return TRIES.filter((one) => verbs.includes(one.verb) && !(matter.status === 'at-platform' && one.verb === 'dispatch' && one.unit === undefined))
      .map((command) => ({ actor, command }));
  });

test('every status stands in one row of LIFE, has a name in both languages, and a queue shows it', () => {
  expect(Object.keys(LIFE).sort()).toEqual([...STATUSES].sort());
  expect(new Set(STATUSES).size).toBe(STATUSES.length);
  for (const status of STATUSES) {
    expect(STATUS_NAMES[status].zh).not.toBe('');
    expect(STATUS_NAMES[status].en).not.toBe('');
    expect(QUEUES.map(statusOf)).toContain(status);
    expect(Object.values(QUEUES_OF).some((queues) => queues.some((queue) => statusOf(queue) === status))).toBe(true);
  }
});

test('every verb has a name and is reachable from a new matter, and so is every status', () => {
  const reached = new Set<Status>();
  const verbs = new Set<string>();
  const explore = (matter: Matter): void => {
    // Rework is counted without end; two rounds show all there is.
    if (reached.has(matter.status) && (matter.rework > 1 || matter.version > 16)) return;
    reached.add(matter.status);
    for (const { actor, command } of open(matter)) {
      if (command.verb === 'handle' && matter.photos > 2) continue;
      verbs.add(command.verb);
      const { after } = decide(matter, command, { actor, now: matter.reportedAt, timing: TIMING });
      if (after.status !== matter.status) explore(after);
    }
  };
  explore(begun());
  expect([...reached].sort()).toEqual([...STATUSES].sort());
  expect([...verbs].sort()).toEqual([...VERBS].sort());
  expect(Object.keys(VERB_NAMES).sort()).toEqual([...VERBS].sort());
});

describe(`random walks (500, seed ${SEED})`, () => {
  const choices = fc.array(fc.nat(1000), { maxLength: 40 });
  const walk = (numbers: readonly number[]): Matter[] => {
    const path = [begun()];
    for (const n of numbers) {
      const matter = path[path.length - 1] as Matter;
      const ways = open(matter);
      const way = ways[n % Math.max(1, ways.length)];
      if (way === undefined) break;
      path.push(decide(matter, way.command, { actor: way.actor, now: matter.reportedAt, timing: TIMING }).after);
    }
    return path;
  };
  const check = (property: (path: readonly Matter[]) => void): void =>
    fc.assert(fc.property(choices, (numbers) => property(walk(numbers))), { seed: SEED, numRuns: 500 });

  test('never leave LIFE, and take the version up by one each step', () => {
    check((path) => {
      path.forEach((matter, i) => {
        expect(STATUSES).toContain(matter.status);
        expect(matter.version).toBe(i + 1);
      });
    });
  });

  test('never end on an open status: somebody can always take it a step further, to an end', () => {
    check((path) => {
      let matter = path[path.length - 1] as Matter;
      for (let steps = 0; isOpen(matter.status); steps += 1) {
        expect(steps).toBeLessThan(10);
        const [way] = open(matter).filter(({ command }) => !['handle', 'correct', 'check', 'arrive'].includes(command.verb));
        if (way === undefined) throw new Error(`nobody can move ${matter.status}`);
        matter = decide(matter, way.command, { actor: way.actor, now: matter.reportedAt, timing: TIMING }).after;
      }
    });
  });

  test('have closedAt exactly when the matter has left the desks', () => {
    check((path) => path.forEach((matter) => expect(matter.closedAt === null).toBe(isOpen(matter.status))));
  });
});
