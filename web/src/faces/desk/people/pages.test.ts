import { expect, test } from 'vitest';
import type { Session } from '../../../../../contract/session.ts';
import type { Role } from '../../../../../core/access/roles.ts';
import { pagesOf } from './pages.ts';

const as = (role: Role): Session => ({
  county: '330110', user: 'u', name: 'n', queues: [], face: 'desk',
  posts: [{ role, unit: { id: 'a', name: 'a' }, territory: { id: '330110009', name: 't' }, platform: null }],
});

test.each<[Role, readonly string[]]>([
  ['system-admin', ['users', 'units', 'imports', 'deserted']],
  ['security-admin', ['users', 'units', 'imports', 'explain', 'deserted']],
  ['auditor', ['users', 'units', 'imports', 'changes', 'deserted']],
  ['dispatcher', ['deserted']],
  ['center-officer', ['deserted']],
  ['grid-worker', []],
])('%s has the pages %o', (role, pages) => {
  expect(pagesOf(as(role))).toEqual(pages);
});

test('without a post there is no page', () => {
  expect(pagesOf({ ...as('auditor'), posts: [] })).toEqual([]);
});
