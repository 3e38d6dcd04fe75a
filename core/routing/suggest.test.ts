import { expect, test } from 'vitest';
import { suggestUnit } from './suggest.ts';

const unit = (id: string, line: string | null, block: string) => ({ id, name: id, line, block });
const station = unit('station', 'city', 't1');
const bureau = unit('bureau', 'city', '330110');

test('the township’s own station leads; without one the county’s department; without either nobody', () => {
  expect(suggestUnit([unit('other', 'police', 't1'), station, bureau], 'city', '330110')).toEqual({ unit: station, because: 'station' });
  expect(suggestUnit([unit('other', 'police', 't1'), bureau], 'city', '330110')).toEqual({ unit: bureau, because: 'department' });
  expect(suggestUnit([unit('other', null, 't1')], 'city', '330110')).toEqual({ unit: null, because: 'none' });
  expect(suggestUnit([], 'city', '330110').unit).toBeNull();
});
