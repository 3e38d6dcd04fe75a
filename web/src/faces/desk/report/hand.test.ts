import { describe, expect, test } from 'vitest';
import { BLANK, bodyOf, faultsOf, headcountOf, instantOf, linesOf, localOf, type Hand } from './hand.ts';
import { isTaken, readMessage, takeAll, takeOne } from './offers.ts';

const place = { lon: 120.1, lat: 30.4, how: 'map', accuracy: null } as const;
const given = (part: Partial<Hand> = {}): Hand => ({ ...BLANK, text: '路灯不亮', place, ...part });

describe('what is sent', () => {
  test('words and place are enough, and nothing else goes', () => {
    expect(bodyOf(given())).toEqual({ text: '路灯不亮', point: { lon: 120.1, lat: 30.4 }, urgency: 'ordinary' });
    expect(bodyOf({ ...BLANK, text: '路灯不亮' })).toBeNull();
  });
  test('all of it, times as China’s', () => {
    expect(bodyOf(given({
      source: 'hotline-12345', outsideNumber: ' GD-1 ', receivedAt: '2026-11-25T11:00', happenedAt: '2026-11-25T10:00', name: '王', phone: '138', kept: 'confidential', answerWanted: true,
      people: '张某，李某', units: '老四烧烤', headcount: '５０', sensitive: true, photos: [{ key: 'a', id: 'A' }],
    }))).toEqual({
      text: '路灯不亮', point: { lon: 120.1, lat: 30.4 }, urgency: 'ordinary', source: 'hotline-12345', outsideNumber: 'GD-1', receivedAt: '2026-11-25T03:00:00.000Z', happenedAt: '2026-11-25T02:00:00.000Z',
      photos: ['A'], people: 50, sensitive: true, contact: { name: '王', phone: '138', kept: 'confidential', answerWanted: true, people: ['张某', '李某'], units: ['老四烧烤'] },
    });
  });
  test('whoever stays anonymous leaves neither name nor number; a caller has no outside number', () => {
    expect(bodyOf(given({ name: '王', phone: '138', kept: 'anonymous', outsideNumber: 'x' }))).toEqual(bodyOf(given()));
  });
});

test('what is wrong', () => {
  const now = Date.parse('2026-11-25T04:00:00Z');
  expect(faultsOf(BLANK, now)).toEqual(['text', 'place']);
  expect(faultsOf(given({ headcount: '很多', happenedAt: '2026-11-25T12:01', source: 'police-110', receivedAt: '2026-11-26T00:00', photos: [{ key: 'a', id: null }] }), now)).toEqual(['photos', 'headcount', 'happened', 'received']);
  expect([headcountOf(''), headcountOf('12'), headcountOf('-1')]).toEqual([null, 12, Number.NaN]);
  expect([localOf('2026-11-25T04:00:00.000Z'), instantOf('2026-11-25T12:00'), instantOf('')]).toEqual(['2026-11-25T12:00', '2026-11-25T04:00:00.000Z', undefined]);
  expect(linesOf('张某、 李某\n，')).toEqual(['张某', '李某']);
});

describe('a pasted message', () => {
  const message = readMessage({ words: '李网格 14:05\n@所有人 仓库着火，三四十人围着，报警人王先生电话13812345678\n[图片]', at: '2026-11-25T08:00:00.000Z' }, []);
  test('offers fields with the words they were read from', () => {
    expect(message.text).toBe('仓库着火，三四十人围着，报警人王先生');
    expect(message.offers.map(({ field, value, words, sure }) => [field, value, words, sure])).toEqual([
      ['urgency', 'critical', '着火', true], ['name', '王先生', '王先生', true], ['phone', '13812345678', '13812345678', true], ['headcount', '40', '三四十人', false],
    ]);
  });
  test('is taken into fields that nobody touched; one by one over whatever stood there', () => {
    const hand = given({ name: '李四' });
    expect(takeAll(hand, message.offers)).toEqual({ urgency: 'critical', phone: '13812345678', headcount: '40' });
    const named = message.offers.find(({ field }) => field === 'name');
    expect(named && { ...hand, ...takeOne(named) }.name).toBe('王先生');
    expect(named && isTaken(hand, named)).toBe(false);
  });
});
