import { expect, test } from 'vitest';
import { isOrdersPath, ordersPath, parseOrders, type OrdersSpot } from './route.ts';

const spots: OrdersSpot[] = [
  { kind: 'rules', version: null, item: null },
  { kind: 'categories', version: 0, item: 'service.lighting' },
  { kind: 'calendar', version: 12, item: '2027-01-01' },
  { kind: 'rules', version: 3, item: '煤气 & 1' },
];

test.each(spots)('an address reads back as it was written: %o', (spot) => {
  const [path = '', search = ''] = ordersPath(spot).split('?');
  expect(parseOrders(path, search)).toEqual(spot);
});

test('an unknown page lands on the rules, a strange version on the one in force', () => {
  expect(parseOrders('/desk/orders/nonsense/-1', '')).toEqual({ kind: 'rules', version: null, item: null });
});

test('only addresses below /desk/orders', () => {
  expect(['/desk/orders', '/desk/orders/rules', '/desk/ordersx', '/desk'].map(isOrdersPath)).toEqual([true, true, false, false]);
});
