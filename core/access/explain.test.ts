import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES, VERBS } from '../matter/life.ts';
import { PLATFORMS } from '../shared/platforms.ts';
import { COUNTY, givenActor, givenMatter, givenPost } from '../test/given.ts';
import { explain } from './explain.ts';
import { allowedCommands, sees } from './matter.ts';
import { ROLES, type Actor } from './roles.ts';

const oneOf = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: null });
const posts = fc.record({
  id: fc.constantFrom('p1', 'p2'), role: fc.constantFrom(...ROLES), unit: fc.constantFrom('u1', 'u2'), line: oneOf('l1', 'l2'),
  platform: fc.option(fc.constantFrom(...PLATFORMS), { nil: null }), commandedBy: oneOf('t1', 't2'), territory: fc.constantFrom(COUNTY, 't1', 't2', 'v1', 'g1'),
});
const actors = fc.array(posts, { maxLength: 3 }).map((held): Actor => givenActor('ann', ...held));
const matters = fc.record({
  status: fc.constantFrom(...STATUSES), unit: oneOf('u1', 'u2'), line: oneOf('l1', 'l2'), zone: oneOf('u1'), reporter: oneOf('ann', 'bob'), handler: oneOf('ann', 'bob'),
  platform: fc.option(fc.constantFrom(...PLATFORMS), { nil: null }), township: fc.constantFrom('t1', 't2'), village: fc.constantFrom('v1', 'v2'), grid: fc.constantFrom('g1', 'g2'),
}).map((given) => givenMatter(given));

test('the verdict is what the rules say (10,000 actors and matters, seed 7)', () => {
  fc.assert(fc.property(actors, matters, fc.constantFrom('see' as const, ...VERBS), (actor, matter, verb) => {
    const finding = explain(actor, verb, matter);
    const seen = actor.posts.length > 0 && sees(actor, matter);
    const can = seen && (verb === 'see' || allowedCommands(actor, matter).includes(verb));
    return finding.sees === seen && (finding.verdict === 'can') === can
      && (!seen || finding.ownReport || finding.posts.some((post) => post.reaches.some((reach) => reach.matches)));
  }), { seed: 7, numRuns: 10_000 });
});

const waiting = givenMatter({ status: 'to-sign', unit: 'u1', line: 'l1', platform: 'service' });
const officer = givenPost('unit-officer', { unit: 'u1', territory: 't1' });

test('each post says which columns agree and what it is worth here', () => {
  const finding = explain(givenActor('x', officer, givenPost('unit-officer', { id: 'away', unit: 'u2' }), givenPost('platform-lead', { id: 'lead', territory: 't1', platform: 'safety' })), 'sign', waiting);
  expect(finding).toMatchObject({ verdict: 'can', lifeAllows: true });
  expect(finding.posts).toEqual([
    { post: 'post-unit-officer', reaches: [{ matches: true, columns: [{ column: 'unit', wanted: 'u1', matches: true }] }], right: 'here' },
    { post: 'away', reaches: [{ matches: false, columns: [{ column: 'unit', wanted: 'u2', matches: false }] }], right: 'elsewhere' },
    { post: 'lead', reaches: [{ matches: false, columns: [{ column: 'township', wanted: 't1', matches: true }, { column: 'platform', wanted: 'safety', matches: false }] }], right: 'never' },
  ]);
});

test.each([
  ['nobody in post', givenActor('x'), 'sign', 'no-post'],
  ['a stranger', givenActor('x', givenPost('dispatcher', { territory: 't2' })), 'sign', 'not-seen'],
  ['the command room', givenActor('x', givenPost('dispatcher', { territory: 't1' })), 'sign', 'no-right'],
  ['the officer, too soon', givenActor('x', officer), 'answer', 'not-now'],
  ['an administrator', givenActor('x', givenPost('security-admin')), 'see', 'not-seen'],
] as const)('%s: %s', (_, actor, verb, verdict) => {
  expect(explain(actor, verb, waiting).verdict).toBe(verdict);
});

test('what bars somebody with the right is named: his own work, his unit’s, not his report, rated before', () => {
  const room = givenPost('dispatcher', { territory: 't1', unit: 'room' });
  const answered = { ...waiting, status: 'to-verify' as const, handler: 'x' };
  expect(explain(givenActor('x', room), 'verify', answered)).toMatchObject({ verdict: 'handler', bars: [{ bar: 'handler', applies: true }, { bar: 'colleague', applies: false }] });
  expect(explain(givenActor('y', { ...room, unit: 'u1' }), 'verify', answered).verdict).toBe('colleague');
  const closed = { ...waiting, status: 'closed' as const, reporter: 'x' };
  expect(explain(givenActor('y', room), 'rate', closed).verdict).toBe('not-reporter');
  expect(explain(givenActor('x', room), 'rate', closed)).toMatchObject({ verdict: 'can', ownReport: true });
  expect(explain(givenActor('x', room), 'rate', { ...closed, satisfaction: 'fair' }).verdict).toBe('rated');
});
