import { randomUUID } from 'node:crypto';
import type { ImportPage } from '../../../contract/people.ts';
import type { Person, TestApp } from '../app.ts';
import { A, B, COUNTY, GRID_A } from '../county.ts';
import { SPOTS } from './county.ts';
import type { Placed } from './matters.ts';

type Send = (person: Person) => Promise<number>;
/** Requests by route. `ask` is let through for whoever may and then refused for another reason, so that nothing changes. */
export interface Probe {
  readonly ask: Send;
  /** A guessed id, where the route takes one: 404 to everybody. */
  readonly guess?: Send;
}

const county = (path: string): string => `/api/counties/:county${path}`;
const STALE = 999;

/** Every signed-in route but those that act on a matter, which have a table of their own. */
export async function probes(t: TestApp, matters: readonly Placed[]): Promise<ReadonlyMap<string, Probe>> {
  const system = await t.as('system');
  const sheet = (text: string) => [Buffer.from(text), { 'content-type': 'text/csv' }] as const;
  const kept = (await system.send<ImportPage>('POST', '/people/imports', ...sheet('user,name\nnewcomer,x\n'))).body.id;
  const get = (path: string): Send => async (person) => (await person.send('GET', path)).status;
  const post = (path: string, body: object): Send => async (person) => (await person.send('POST', path, body)).status;
  const [number, guess] = [matters[0]?.number ?? '', randomUUID()];
  return new Map<string, Probe>([
    [`GET ${county('/units')}`, { ask: get(`/units?township=${A}`) }],
    [`GET ${county('/people/users')}`, { ask: get('/people/users') }],
    [`POST ${county('/people/users')}`, { ask: post('/people/users', { id: 'room-a', name: 'x' }) }],
    [`GET ${county('/people/users/:user')}`, { ask: get('/people/users/room-a'), guess: get('/people/users/nobody') }],
    [`POST ${county('/people/users/:user/rename')}`, { ask: post('/people/users/room-a/rename', { name: 'x', version: STALE }), guess: post('/people/users/nobody/rename', { name: 'x' }) }],
    [`POST ${county('/people/users/:user/leave')}`, { ask: post('/people/users/room-a/leave', { version: STALE }), guess: post('/people/users/nobody/leave', {}) }],
    [`POST ${county('/people/users/:user/posts')}`, {
      ask: post('/people/users/room-a/posts', { role: 'dispatcher', unit: `room-${A}`, territory: A, version: STALE }),
      guess: post('/people/users/nobody/posts', { role: 'dispatcher', unit: `room-${A}`, territory: A }),
    }],
    [`POST ${county('/people/users/:user/posts/:post/end')}`, { ask: post('/people/users/room-a/posts/room-a-post/end', { version: STALE }), guess: post('/people/users/room-a/posts/none/end', {}) }],
    [`GET ${county('/people/units')}`, { ask: get('/people/units') }],
    [`POST ${county('/people/units/:unit/dissolve')}`, { ask: post('/people/units/city-a/dissolve', { version: STALE }), guess: post('/people/units/none/dissolve', {}) }],
    [`POST ${county('/people/units/:unit/hand-over')}`, { ask: post('/people/units/city-a/hand-over', { to: 'none' }), guess: post('/people/units/none/hand-over', { to: 'city-a' }) }],
    [`GET ${county('/people/deserted')}`, { ask: get('/people/deserted') }],
    [`GET ${county('/people/changes')}`, { ask: get('/people/changes') }],
    [`GET ${county('/people/imports')}`, { ask: get('/people/imports') }],
    [`POST ${county('/people/imports')}`, { ask: async (person) => (await person.send('POST', '/people/imports', ...sheet('a,b\n'))).status }],
    [`GET ${county('/people/imports/:id')}`, { ask: get(`/people/imports/${kept}`), guess: get(`/people/imports/${guess}`) }],
    [`POST ${county('/people/imports/:id/commit')}`, { ask: post(`/people/imports/${kept}/commit`, { faulty: 'refuse', version: STALE }), guess: post(`/people/imports/${guess}/commit`, { faulty: 'refuse' }) }],
    [`GET ${county('/explain')}`, { ask: get(`/explain?user=room-a&verb=see&number=${number}`), guess: get('/explain?user=room-a&verb=see&number=M000-00000') }],
    [`GET ${county('/editions/:kind')}`, { ask: get('/editions/rules') }],
    [`GET ${county('/editions/:kind/:version')}`, { ask: get('/editions/rules/0'), guess: get(`/editions/rules/${STALE}`) }],
    [`PUT ${county('/editions/:kind/draft')}`, { ask: async (person) => (await person.send('PUT', '/editions/rules/draft', { version: STALE, revision: 1, note: '', body: { rules: [] } })).status }],
    [`POST ${county('/editions/:kind/:version/switch-on')}`, { ask: post('/editions/calendar/0/switch-on', { revision: STALE }), guess: post(`/editions/rules/${STALE}/switch-on`, { revision: 1 }) }],
    [`POST ${county('/editions/:kind/try')}`, { ask: post('/editions/rules/try', { body: {} }) }],
    [`GET ${county('/territories/coverage')}`, { ask: get(`/territories/coverage?under=${A}`) }],
    [`GET ${county('/territories.geojson')}`, { ask: get(`/territories.geojson?under=${A}`) }],
    [`GET ${county('/territories/:id')}`, { ask: get(`/territories/${GRID_A}`), guess: get('/territories/999999999') }],
    [`GET ${county('/territories/slivers')}`, { ask: get('/territories/slivers') }],
    [`POST ${county('/territories/redraw')}`, { ask: post('/territories/redraw', { map: STALE, note: '', retire: [], create: [], change: [], succession: [] }) }],
    [`POST ${county('/territories/import')}`, { ask: post('/territories/import', { text: '' }) }],
    [`PUT ${county('/base-map')}`, { ask: async (person) => (await person.send('PUT', '/base-map', { baseMap: null })).status }],
    [`POST ${county('/contacts/earlier')}`, { ask: post('/contacts/earlier', { phone: '13800000000' }) }],
    [`GET ${county('/exchange/:source/token')}`, { ask: get('/exchange/police-110/token') }],
    [`POST ${county('/exchange/:source/token')}`, { ask: post('/exchange/police-110/token', { serial: STALE }) }],
    [`GET ${county('/exchange/:source/results.csv')}`, { ask: async (person) => (await person.send('GET', '/exchange/police-110/results.csv?after=none')).status }],
    [`POST ${county('/exchange/:source/matters.csv')}`, { ask: async (person) => (await person.send('POST', '/exchange/police-110/matters.csv', ...sheet('a,b\n'))).status }],
    [`PUT ${county('/package')}`, { ask: async (person) => (await person.send('PUT', '/package', { county: COUNTY, name: '', demo: true, notice: { zh: '', en: '' }, territories: [], lines: [], units: [], users: [], categories: [] })).status }],
  ]);
}

/** Figures of a territory, as it lies to the reader's own. */
export function territoriesAround(territory: string): readonly [own: string, child: string | null, sibling: string | null, parent: string | null, foreign: string | null] {
  if (territory === A) return [A, `${A}001`, B, COUNTY, `${B}001`];
  if (territory === `${A}001`) return [territory, GRID_A, `${A}002`, A, B];
  if (territory === GRID_A) return [GRID_A, null, `${A}001002`, `${A}001`, B];
  return [COUNTY, A, null, null, null];
}

/** Where a reader may report and settle in one step. */
export async function settles(person: Person): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const spot of SPOTS) {
    const answer = await person.send('POST', '/matters/settled', { text: '楼道杂物', point: spot.point, category: 'advice', done: '已劝搬走' });
    if (answer.status === 201) found.add(spot.grid);
  }
  return found;
}

