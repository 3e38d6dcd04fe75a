import { expect, test } from 'vitest';
import { refusalOf } from '../test/given.ts';
import { readableName, refuseUserId } from './users.ts';

test.each(['王', '𬱖䶮', '阿依·买买提', "O'Neill", 'Әлім', '欧阳娜娜', 'Jean-Luc d’Arc', '3号岗'])('%s is a name', (name) => {
  expect(readableName(`  ${name} `)).toBe(name);
});
test.each(['', '  ', '——', '\u0000王', '王\n五', '\uD800', '长'.repeat(101)])('%j is none', (name) => {
  expect(refusalOf(() => readableName(name))?.code).toBe('user.name');
});

test('an id can be part of an address and of a scope', () => {
  for (const id of ['wang.5', '网格_01', 'a-b', '330110']) expect(refusalOf(() => refuseUserId(id))).toBeUndefined();
  for (const id of ['', 'a b', 'a=b', 'a&b', 'a|b', 'a/b', 'x'.repeat(65)]) expect(refusalOf(() => refuseUserId(id))?.code).toBe('user.id');
});
