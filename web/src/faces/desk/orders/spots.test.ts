import { expect, test } from 'vitest';
import { inField, spotsOf } from './spots.ts';

const says = { zh: '改', en: 'mend' };
const place = (kind: 'rules' | 'categories' | 'calendar', at: string, body: unknown = {}) => {
  const [spot] = spotsOf(kind, [{ at, says }], body);
  return [spot?.item, spot?.field, spot?.column];
};
const rules = { rules: [{ id: 'gas' }, { id: 'fire' }] };

test('a fault of a rule is named by the rule, for the list may move', () => {
  expect(place('rules', 'rules[1].when:12', rules)).toEqual(['fire', 'when', 12]);
  expect(place('rules', 'rules[0].sets.assist.1', rules)).toEqual(['gas', 'sets.assist.1', null]);
  expect(place('rules', 'rules[0].sets', rules)).toEqual(['gas', 'sets', null]);
});

test('a fault of a category, whatever its id looks like', () => {
  expect(place('categories', 'categories[service.lighting].limits.2')).toEqual(['service.lighting', 'limits.2', null]);
  expect(place('categories', 'categories[].id')).toEqual(['', 'id', null]);
});

test('a fault of the calendar', () => {
  expect(place('calendar', 'hours[1]')).toEqual(['hours', 'hours.2', null]);
  expect(place('calendar', 'hours')).toEqual(['hours', '', null]);
  expect(place('calendar', '2027-02-30')).toEqual(['2027-02-30', '', null]);
  expect(place('calendar', '99999')).toEqual(['through', '', null]);
});

test('a body of the wrong shape points at the same fields', () => {
  expect(place('rules', '/rules/1/sets/limit/amount', rules)).toEqual(['fire', 'sets.limit', null]);
  expect(place('rules', '/rules/0/sets/assist/0/line', rules)).toEqual(['gas', 'sets.assist.1', null]);
  expect(place('categories', '/categories/0/limits/1/amount', { categories: [{ id: 'a' }] })).toEqual(['a', 'limits.2', null]);
  expect(place('calendar', '/days/2027-01-01')).toEqual(['2027-01-01', '', null]);
  expect(place('rules', '')).toEqual(['', '', null]);
});

test('what lies below a field belongs to it', () => {
  const spots = spotsOf('rules', [{ at: 'rules[0].sets.limit', says }, { at: 'rules[1].when', says }], rules);
  expect(inField(spots, 'gas', 'sets')).toHaveLength(1);
  expect(inField(spots, 'gas', 'when')).toHaveLength(0);
});
