import { describe, expect, test } from 'vitest';
import { faultsOfSettling, faultsOfWhere, faultsOfWords, isBlank, isPhone, lengthOf, newDraft, reportBody, settleBody, type Draft } from './draft.ts';

const KEY = '01900000-0000-7000-8000-000000000001';
const place = { lon: 120.1, lat: 30.4, how: 'map', accuracy: null } as const;
const given = (part: Partial<Draft> = {}): Draft => ({ ...newDraft(KEY), text: ' 路灯不亮 ', place, ...part });

describe('what is still missing', () => {
  test('a place and words', () => {
    expect(faultsOfWhere(newDraft(KEY))).toEqual(['place']);
    expect(faultsOfWhere(given())).toEqual([]);
    expect(faultsOfWords(' \n')).toEqual(['text']);
    expect(faultsOfWords('灯'.repeat(5001))).toEqual(['text-long']);
    expect(faultsOfWords('灯'.repeat(5000))).toEqual([]);
  });

  test('settled on the spot: a category, what was done, and a photo where the category asks for one', () => {
    expect(faultsOfSettling(given(), true)).toEqual([]);
    expect(faultsOfSettling(given({ settled: true }), true)).toEqual(['category', 'done', 'photo']);
    const done = given({ settled: true, category: 'service.lighting', done: '换了灯泡' });
    expect(faultsOfSettling(done, false)).toEqual([]);
    expect(faultsOfSettling(done, true)).toEqual(['photo']);
  });

  test('rare characters count as one', () => {
    expect(lengthOf('𬱖䶮·')).toBe(3);
  });
});

describe('what is sent', () => {
  test('nothing that was not given', () => {
    expect(reportBody(given(), false)).toEqual({ text: '路灯不亮', point: { lon: 120.1, lat: 30.4 } });
  });

  test('only photos that have arrived', () => {
    const photos = [{ key: 'a', id: 'A' }, { key: 'b', id: null }];
    expect(reportBody(given({ photos, placeWords: ' 3 幢 ' }), true)).toEqual({
      text: '路灯不亮',
      point: { lon: 120.1, lat: 30.4 },
      placeWords: '3 幢',
      urgency: 'urgent',
      photos: ['A'],
    });
  });

  test('the side of a border and how exact the position is', () => {
    const there = { ...place, how: 'position', accuracy: 12, grid: '330110001001002' } as const;
    expect(reportBody(given({ place: there }), false)).toMatchObject({ grid: '330110001001002', accuracy: 12 });
  });

  test('who reports only when something was left, and nobody sees more than he allowed', () => {
    const contact = { name: ' 王小明 ', phone: '', confidential: true, answerWanted: true };
    expect(reportBody(given({ contact }), false).contact).toEqual({ name: '王小明', kept: 'confidential', answerWanted: true });
    expect(reportBody(given({ contact: { ...contact, name: ' ' } }), false)).not.toHaveProperty('contact');
    expect(['', '138 1234 5678', '+86-13812345678', '0571-86001234'].map(isPhone)).toEqual([true, true, true, true]);
    expect(['1381234', '12', '王小明'].map(isPhone)).toEqual([true, false, false]);
  });

  test('settled: category and what was done', () => {
    expect(settleBody(given({ settled: true, category: 'c', done: ' 清了 ' }))).toMatchObject({ category: 'c', done: '清了' });
  });
});

test('a new draft is blank, one with a word is not', () => {
  expect(isBlank(newDraft(KEY))).toBe(true);
  expect(isBlank({ ...newDraft(KEY), text: '灯' })).toBe(false);
});
