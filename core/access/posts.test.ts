import { describe, expect, test } from 'vitest';
import { COUNTY, refusalOf } from '../test/given.ts';
import { endPost, inForce, refusePost, stateOf, type HeldPost, type Surroundings, type WantedPost } from './posts.ts';
import { ROLES, type Role } from './roles.ts';

const NOW = '2026-11-25T04:00:00.000Z';
const LATER = '2026-12-01T00:00:00.000Z';
const OFFICER: WantedPost = { role: 'unit-officer', unit: 'u1', territory: 't1', platform: null, commandedBy: null, from: NOW, to: null };
const held = (given: Partial<HeldPost>): HeldPost => ({ ...OFFICER, id: 'held', ...given });
const AROUND: Surroundings = { unit: { line: 'l1', block: 't1', dissolved: false }, territory: { level: 'township', path: ['t1', COUNTY] }, commandedBy: null };
const refused = (wanted: Partial<WantedPost>, before: readonly HeldPost[] = [], around: Partial<Surroundings> = {}) =>
  refusalOf(() => refusePost({ ...OFFICER, ...wanted }, before, { around: { ...AROUND, ...around }, now: NOW }));
const at = (level: 'county' | 'township' | 'village' | 'grid', ...path: string[]): Surroundings['territory'] => ({ level, path });

describe('a term', () => {
  test('is half-open: in force from its first instant, not at its last', () => {
    const term = { from: NOW, to: LATER };
    expect([inForce(term, '2026-11-25T03:59:59.999Z'), inForce(term, NOW), inForce(term, '2026-11-30T23:59:59.999Z'), inForce(term, LATER)]).toEqual([false, true, true, false]);
    expect(inForce({ from: NOW, to: null }, '2099-01-01T00:00:00.000Z')).toBe(true);
  });
  test('is past, present or to come; one called off before it began is past', () => {
    expect(stateOf({ from: NOW, to: LATER }, LATER)).toBe('past');
    expect(stateOf({ from: LATER, to: null }, NOW)).toBe('future');
    expect(stateOf({ from: LATER, to: LATER }, NOW)).toBe('past');
  });
  test('ends after it begins, and not before now', () => {
    expect(refused({ from: LATER, to: LATER })).toMatchObject({ code: 'post.to-before-from', details: { field: 'to' } });
    expect(refused({ from: '2026-01-01T00:00:00.000Z', to: NOW })?.code).toBe('post.over');
    expect(refused({ from: LATER })).toBeUndefined();
  });
});

describe('a role and its level of territory', () => {
  const LEVELS = {
    grid: ['part-time-worker', 'grid-worker', 'grid-lead'],
    village: ['village-officer', 'mediator'],
    township: ['dispatcher', 'command-director', 'platform-lead', 'township-leader', 'unit-officer', 'zone-officer', 'mediator'],
    county: ['unit-officer', 'zone-officer', 'mediator', 'center-officer', 'ops-officer', 'department-officer', 'system-admin', 'security-admin', 'auditor'],
  } as const;
  test.each(Object.entries(LEVELS))('at a %s', (level, roles) => {
    const fits = ROLES.filter((role) => refused({ role, platform: 'service', territory: 'x' }, [], { territory: at(level as 'grid', 'x', 't1') })?.code !== 'post.level');
    expect(fits.sort()).toEqual([...roles].sort());
  });
  test('the refusal says in both languages what fits', () => {
    expect(refused({ role: 'grid-worker' })?.details).toMatchObject({ 'role:zh': '专职网格员', 'wanted:zh': '网格', 'wanted:en': 'grid', field: 'territory' });
  });
  test('a unit of the county needs no township', () => {
    const around = { unit: { line: 'l1', block: COUNTY, dissolved: false }, territory: at('county', COUNTY) };
    expect(refused({ role: 'department-officer', territory: COUNTY }, [], around)).toBeUndefined();
    expect(refused({ role: 'department-officer', territory: COUNTY }, [], { ...around, unit: { line: null, block: COUNTY, dissolved: false } })).toBeUndefined();
  });
});

test.each([
  ['no such unit', {}, { unit: null }, 'post.unit-unknown'],
  ['a dissolved unit', {}, { unit: { line: 'l1', block: 't1', dissolved: true } }, 'post.unit-dissolved'],
  ['a territory that is gone', {}, { territory: null }, 'post.territory-gone'],
  ['a unit of another place', {}, { unit: { line: 'l1', block: 't2', dissolved: false } }, 'post.unit-elsewhere'],
  ['a platform lead without a platform', { role: 'platform-lead' as Role }, {}, 'post.platform-missing'],
])('%s is refused', (_, wanted, around, code) => {
  expect(refused(wanted, [], around)?.code).toBe(code);
});

describe('a seconded post', () => {
  const township = { level: 'township' as const };
  const bureau = { unit: { line: 'l1', block: COUNTY, dissolved: false }, commandedBy: township };
  test('belongs to a line’s unit and is commanded by the township it lies in', () => {
    expect(refused({ commandedBy: 't1' }, [], bureau)).toBeUndefined();
  });
  test.each([
    ['by no township', {}, { commandedBy: null }],
    ['by a village', {}, { commandedBy: { level: 'village' as const } }],
    ['by another township than it lies in', { commandedBy: 't2' }, {}],
    ['from a unit without a line', {}, { unit: { line: null, block: COUNTY, dissolved: false } }],
    ['of another role', { role: 'dispatcher' as Role }, {}],
  ])('commanded %s is refused', (_, wanted, around) => {
    expect(refused({ commandedBy: 't1', ...wanted }, [], { ...bureau, ...around })?.code).toBe('post.secondment');
  });
});

describe('posts of one person', () => {
  test('the same post twice at one time is refused; after the other, or with anything else different, it is not', () => {
    expect(refused({}, [held({})])?.code).toBe('post.twice');
    expect(refused({ from: LATER }, [held({ to: '2026-12-01T00:00:00.001Z' })])?.code).toBe('post.twice');
    expect(refused({ from: LATER }, [held({ to: LATER })])).toBeUndefined();
    expect(refused({}, [held({ from: LATER, to: LATER })])).toBeUndefined();
    expect(refused({}, [held({ unit: 'u2' })])).toBeUndefined();
    expect(refused({}, [held({ commandedBy: 't1' })])).toBeUndefined();
  });
  test('forty at once', () => {
    expect(refused({}, Array.from({ length: 39 }, (_, i) => held({ unit: `other${i}` })))).toBeUndefined();
  });

  const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const;
  const county = { unit: { line: null, block: COUNTY, dissolved: false }, territory: at('county', COUNTY) };
  test('the three administrators are never one person, and never hold a business post', () => {
    for (const role of ADMINISTRATORS) {
      const admin = { role, territory: COUNTY };
      for (const other of ROLES) {
        const expected = other === role ? undefined : 'post.separate';
        expect([role, other, refused({ ...admin, unit: 'u9' }, [held({ role: other })], county)?.code]).toEqual([role, other, expected]);
        expect([role, other, refused({ role: other, platform: 'service' }, [held({ ...admin, unit: 'u9' })], { territory: levelOf(other) })?.code]).toEqual([role, other, expected]);
      }
    }
  });
  test('but may come after the other has ended', () => {
    expect(refused({ role: 'auditor', territory: COUNTY, from: LATER }, [held({ to: LATER })], county)).toBeUndefined();
  });
});

const levelOf = (role: Role): Surroundings['territory'] => {
  if (['part-time-worker', 'grid-worker', 'grid-lead'].includes(role)) return at('grid', 'g1', 't1');
  if (role === 'village-officer') return at('village', 'v1', 't1');
  return ['center-officer', 'ops-officer', 'department-officer', 'system-admin', 'security-admin', 'auditor'].includes(role) ? at('county', COUNTY, 't1') : at('township', 't1');
};

describe('the end of a post', () => {
  test('now, at an instant to come, never before now; a sleeping one never begins', () => {
    expect(endPost(held({ from: '2026-01-01T00:00:00.000Z' }), NOW, NOW).to).toBe(NOW);
    expect(endPost(held({}), LATER, NOW).to).toBe(LATER);
    expect(endPost(held({ from: '2026-01-01T00:00:00.000Z' }), '2026-02-01T00:00:00.000Z', NOW).to).toBe(NOW);
    expect(endPost(held({ from: LATER }), NOW, NOW)).toMatchObject({ from: LATER, to: LATER });
  });
  test('is never put off', () => {
    expect(refusalOf(() => endPost(held({ to: NOW }), NOW, NOW))?.code).toBe('post.ended');
    expect(refusalOf(() => endPost(held({ to: LATER }), '2027-01-01T00:00:00.000Z', NOW))?.code).toBe('post.ended');
  });
});
