import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrdersAnswer, ResultsAnswer, TokenAnswer, WorkOrder } from '../../contract/exchange.ts';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, AT_A, AT_B, COUNTY, GRID_A } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';

let t: TestApp;
let ops: Person;
let room: Person;
let token: string;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  [ops, room] = [await t.as('ops'), await t.as('room-a')];
  token = (await ops.send<TokenAnswer>('POST', '/exchange/hotline-12345/token', { serial: 0 })).body.token ?? '';
});
beforeEach(() => t.clock.set(NOON));
afterAll(() => t.close());

/** The other side: a program with a token and no cookie. */
const system = (source = 'hotline-12345', bearer = token) => {
  const ask = async <T>(method: 'GET' | 'POST', path: string, payload?: object) => {
    const answer = await t.app.inject({ method, url: `/api/counties/${COUNTY}/exchange/${source}/${path}`, headers: { authorization: `Bearer ${bearer}` }, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.json<T & { error?: string }>() };
  };
  return {
    sends: (...orders: unknown[]) => ask<OrdersAnswer>('POST', 'matters', { orders }),
    reads: (query = '') => ask<ResultsAnswer>('GET', `results${query}`),
  };
};
let serial = 0;
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({ outsideNumber: `2026112500${(serial += 1)}`, text: '路灯不亮，晚上老人走路看不见', point: AT_A, ...more });
const idOf = async (number: string | null | undefined): Promise<string> =>
  (await room.send<{ rows: { id: string }[] }>('GET', `/matters?queue=to-accept&q=${number}`)).body.rows[0]?.id ?? '';
const file = (text: string) => [Buffer.from(text), { 'content-type': 'text/csv' }] as const;
const csv = async (person: Person, path: string): Promise<string> =>
  (await t.app.inject({ url: `/api/counties/${COUNTY}${path}`, headers: { cookie: person.cookie() } })).body;

test('both sides: one order is handed back in time, another closed, and the other side reads how each ended', async () => {
  const { body } = await system().sends(order({ outsideNumber: 'GD-A', receivedAt: '2026-11-25 11:30:00', name: '王小明', phone: '13812345678' }), order({ outsideNumber: 'GD-B' }));
  expect(body).toMatchObject({ taken: 2, before: 0, refused: 0, orders: [{ outsideNumber: 'GD-A', outcome: 'taken', status: 'to-accept' }, { outcome: 'taken' }] });
  const [first, second] = [await idOf(body.orders[0]?.number), await idOf(body.orders[1]?.number)];
  // Half past eleven in China (known-faults D1).
  expect((await room.reads(first)).body).toMatchObject({ source: 'hotline-12345', outsideNumber: 'GD-A', receivedAt: '2026-11-25T03:30:00.000Z', contact: { name: '王*明', phone: '138****5678' } });

  t.clock.forward(11 * 3_600_000);
  expect((await room.does('hand-back', first, { reason: 'not-our-duty', words: '属市管道路，请转市城管' })).status).toBe(200);
  t.clock.forward(60_000);
  await room.does('accept', second, { category: 'advice' });
  await room.does('dispatch', second, { platform: 'service', unit: 'city-a' });
  const city = await t.as('city-a');
  await city.does('sign', second, {});
  await city.does('answer', second, { words: '换了灯' });
  await (await t.as('grid-a')).does('verify', second, { passed: true });
  await room.does('close', second, { words: '灯已修好，谢谢您' });

  expect((await system().reads()).body.results.map(({ outsideNumber }) => outsideNumber)).toEqual(['GD-A']);
  t.clock.forward(60_000);
  const page = (await system().reads('?limit=1')).body;
  expect(page).toMatchObject({ more: true, results: [{ outsideNumber: 'GD-A', status: 'handed-back', reason: 'not-our-duty', words: '属市管道路，请转市城管', receivedAt: '2026-11-25T03:30:00.000Z' }] });
  const rest = (await system().reads(`?after=${page.next}`)).body;
  expect(rest).toMatchObject({ more: false, results: [{ outsideNumber: 'GD-B', status: 'closed', reason: null, words: '灯已修好，谢谢您' }] });
  expect(JSON.stringify([page, rest])).not.toMatch(/王小明|13812345678|room-a|city-a|换了灯/);
  expect((await system().reads(`?after=${rest.next}`)).body).toMatchObject({ results: [], next: rest.next, more: false });
});

test('the same by file: what a desk sends and takes back, with long numbers as text', async () => {
  const sent = '\uFEFF工单编号,诉求内容,地址,受理时间,姓名,电话,保密\r\n="202611250000000001",井盖丢了,甲镇11村,2026/11/25 9:05,李四,13900001111,是\r\n202611250000000002,求助,天边,,,,\r\n2.02611E+17,噪音,甲镇11村,,,,\r\n';
  const { body } = await room.send<OrdersAnswer>('POST', '/exchange/hotline-12345/matters.csv', ...file(sent));
  expect(body.orders.map(({ outcome, error }) => [outcome, error])).toEqual([['taken', null], ['refused', 'exchange.place'], ['refused', 'request.invalid']]);
  const id = await idOf(body.orders[0]?.number);
  expect((await room.reads(id)).body).toMatchObject({ source: 'hotline-12345', outsideNumber: '202611250000000001', receivedAt: '2026-11-25T01:05:00.000Z', contact: { kept: 'confidential', name: null } });
  await room.does('decline', id, { reason: 'no-facts', words: '=现场没有' });
  t.clock.forward(60_000);
  const got = await csv(room, '/exchange/hotline-12345/results.csv');
  expect(got).toMatch(/^\uFEFF工单编号,来源,/);
  expect(got).toContain(`"\t202611250000000001",12345 热线,${body.orders[0]?.number},不予受理,说的事没有查到,'=现场没有,2026-11-25 09:05:00`);
  expect(await csv(await t.as('room-b'), '/exchange/hotline-12345/results.csv')).not.toContain('202611250000000001');
  expect(await csv(ops, '/exchange/hotline-12345/results.csv')).toContain('202611250000000001');
  const again = await room.send<OrdersAnswer>('POST', '/exchange/hotline-12345/matters.csv', ...file(sent));
  expect(again.body.orders[0]).toMatchObject({ outcome: 'before', status: 'declined', number: body.orders[0]?.number });
  expect((await room.send('POST', '/exchange/hotline-12345/matters.csv', ...file('名称,说明\n'))).body.error).toBe('exchange.heading');
});

describe('taken once', () => {
  test('the same number again is the same matter, in another request and within one', async () => {
    const one = order({ outsideNumber: 'GD-ONE' });
    const answers = await Promise.all([system().sends(one, one), system().sends(one)]);
    const orders = answers.flatMap(({ body }) => body.orders);
    expect(orders.map(({ outcome }) => outcome).sort()).toEqual(['before', 'before', 'taken']);
    expect(new Set(orders.map(({ number }) => number)).size).toBe(1);
    const { rows } = await t.pool.query(`select count(*)::int as n from matter where outside_number = 'GD-ONE'`);
    expect(rows).toEqual([{ n: 1 }]);
  });
  test('what a desk typed in under its number is known too', async () => {
    const typed = (await room.report({ source: 'hotline-12345', outsideNumber: 'GD-TYPED' })).body;
    expect((await system().sends(order({ outsideNumber: ' GD-TYPED ' }))).body.orders[0]).toMatchObject({ outcome: 'before', number: typed.number });
  });
});

describe('a faulty order', () => {
  test('is refused by itself, with what to do, and holds up no other', async () => {
    const { body } = await system().sends(
      order({ outsideNumber: ' ' }), order({ text: ' ' }), { text: 'x' }, null, order({ point: { lon: 30.15, lat: 120.05 } }), order({ point: { lon: 116.4, lat: 39.9 } }), order(),
    );
    expect(body.orders.map(({ error }) => error)).toEqual(['exchange.number-missing', 'text.empty', 'request.invalid', 'request.invalid', 'place.swapped', 'place.outside', null]);
    expect(body).toMatchObject({ taken: 1, refused: 6 });
    expect(body.orders[0]?.message).toContain('请填上来源的工单编号');
    expect((await system().sends(...Array.from({ length: 201 }, () => order()))).status).toBe(400);
  });
  test('a wrong time is left out or put right, and named; the order is taken', async () => {
    const at = { receivedAt: '昨天下午', happenedAt: '2027-01-01 00:00' };
    const { body } = await system().sends(order(at), order({ receivedAt: '2026-11-25 10:00', happenedAt: '2026-11-25 11:00' }));
    expect(body.orders.map(({ notes }) => notes.map(({ field, code }) => `${field} ${code}`))).toEqual([['receivedAt time.unreadable', 'happenedAt time.future'], ['happenedAt exchange.time-order']]);
  });
});

describe('the place', () => {
  const placed = async (given: Partial<WorkOrder>) => {
    const { body } = await system().sends(order(given));
    const [answer] = body.orders;
    const { rows } = await t.pool.query('select township, village, grid, place_how as how from matter where number = $1', [answer?.number]);
    return { answer, ...rows[0] };
  };
  const { point: _, ...nowhere } = order();
  test('a code or a name stands for the middle of a village, and the desk is asked to look', async () => {
    expect(await placed({ point: undefined, village: `${A}001` } as never)).toMatchObject({ village: `${A}001`, how: 'border', answer: { notes: [{ code: 'exchange.place-village' }] } });
    expect(await placed({ ...nowhere, outsideNumber: 'P-1', point: undefined, placeWords: '试县甲镇12村3组' } as never)).toMatchObject({ village: `${A}002` });
    expect(await placed({ ...nowhere, outsideNumber: 'P-2', point: undefined, placeWords: '乙镇某处' } as never)).toMatchObject({ township: '330110002', answer: { notes: [{ code: 'exchange.place-township' }] } });
  });
  test('is exact with a point, also in the system of another map', async () => {
    expect(await placed({ point: { lon: AT_A.lon + 0.0046, lat: AT_A.lat - 0.0024 }, system: 'GCJ-02' })).toMatchObject({ grid: GRID_A, how: 'inside', answer: { notes: [] } });
    expect(await placed({ point: AT_B })).toMatchObject({ township: '330110002' });
  });
  test('that may be several, or none, is asked for', async () => {
    expect((await placed({ ...nowhere, outsideNumber: 'P-3', point: undefined, placeWords: '甲镇和乙镇交界' } as never)).answer).toMatchObject({ error: 'exchange.place-several', message: expect.stringContaining('试县甲镇、试县乙镇') });
    expect((await placed({ ...nowhere, outsideNumber: 'P-4', point: undefined } as never)).answer).toMatchObject({ error: 'exchange.place' });
  });
});

describe('the token', () => {
  test('opens its own source in its own county alone, and none when it was renewed', async () => {
    expect((await system('police-110').reads()).body.error).toBe('partner.token');
    expect((await system('none').reads()).status).toBe(401);
    expect((await system('hotline-12345', `${token}x`).reads()).status).toBe(401);
    const shown = (await ops.send<TokenAnswer>('GET', '/exchange/hotline-12345/token')).body;
    expect(shown).toMatchObject({ token, serial: 1, renewedBy: 'ops' });
    expect((await ops.send('POST', '/exchange/hotline-12345/token', { serial: 0 })).body.error).toBe('exchange.renewed');
    const old = token;
    token = (await ops.send<TokenAnswer>('POST', '/exchange/hotline-12345/token', { serial: 1 })).body.token ?? '';
    expect([(await system('hotline-12345', old).reads()).status, (await system().reads()).status]).toEqual([401, 200]);
  });
  test('is for the operations center; neither it nor its like is stored', async () => {
    for (const user of ['room-a', 'center', 'system', 'security']) expect((await (await t.as(user)).send('GET', '/exchange/hotline-12345/token')).status).toBe(403);
    const { rows } = await t.pool.query(`select p.*, (select string_agg(body::text, '') from log where noun = 'exchange') as log from exchange_partner p`);
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });
  test('guesses are throttled; a cookie opens nothing', async () => {
    expect((await room.send('GET', '/exchange/hotline-12345/results')).status).toBe(401);
    const guess = async (n: number) => (await system('hotline-12345', `yw-${n}`).reads()).status;
    for (let n = 0; n < 31; n += 1) await guess(n);
    expect(await guess(99)).toBe(429);
  });
});

test('results are read by index, however many have ended', async () => {
  const { rows } = await t.pool.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname in ('matter_result', 'matter_outside') order by indexname`);
  expect(rows.map(({ indexdef }) => indexdef)).toEqual([expect.stringContaining('(county, source, outside_number, id)'), expect.stringContaining('(county, source, closed_at, id)')]);
});
