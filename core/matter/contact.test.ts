import { expect, test } from 'vitest';
import { maskName, maskPhone, normalPhone } from './contact.ts';

test.each([['王小明', '王*明'], ['王明', '王*'], ['欧阳小明', '欧*明'], ['𬱖', '*'], ['', ''], ['Anna Li', 'A*i']])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test.each([['13812345678', '138****5678'], ['+86 138-1234-5678', '138****5678'], ['１３８１２３４５６７８', '138****5678'], ['0571-86210000', '****00'], ['110', '****'], ['', '****']])('%s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test('one telephone written in several ways is one', () => {
  const ways = ['13812345678', '138 1234 5678', '+8613812345678', '0086-138-1234-5678', '１３８１２３４５６７８'];
  expect(new Set(ways.map(normalPhone))).toEqual(new Set(['13812345678']));
});
