import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPaste, type Pasted } from './paste.ts';
import type { Proposal } from './proposal.ts';

/** Wednesday, 25 November 2026, 16:00 in China. */
const NOW = '2026-11-25T08:00:00.000Z';
const KNOWN = ['仁和街道', '东塘社区', '永胜村'];
const read = (text: string): Pasted => readPaste(text, { now: NOW, known: KNOWN });
/** value, with a question mark where it is only offered. */
const said = (one: Proposal<unknown> | null | undefined): string | null => (one === null || one === undefined ? null : `${String(one.value)}${one.sure ? '' : '?'}`);
const china = (one: Proposal<string> | null): string | null =>
  one === null ? null : `${new Date(Date.parse(one.value) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}${one.sure ? '' : '?'}`;
const all = (of: Pasted): Proposal<unknown>[] =>
  [of.name, ...of.phones, of.kept, of.answerWanted, of.happenedAt, of.receivedAt, ...of.places, ...of.people, ...of.units, ...of.headcounts, of.urgency, of.outsideNumber, of.source].flatMap((one) => one ?? []);

describe('a whole message', () => {
  test('from a village group: the sender passes it on, pictures and mentions are no words', () => {
    const of = read('李网格 14:05\n@所有人 永胜村2组王大爷家后面冒烟，三四十人围观，快来人\n[图片]\n[图片]\n张书记 14:07\n@李网格 收到');
    expect(of.text).toBe('永胜村2组王大爷家后面冒烟，三四十人围观，快来人\n收到');
    expect([said(of.name), said(of.urgency), said(of.headcounts[0]), said(of.places[0])]).toEqual(['李网格?', 'critical', '40?', '永胜村2组?']);
  });
  test('a work order of 12345', () => {
    const of = read('【12345工单】工单编号：YH202611250012345\n受理时间：2026-11-25 13:20\n诉求人：王小明，联系电话：13812345678\n地址：仁和街道东塘社区东塘花园3幢2单元\n内容：反映昨晚10点楼下烧烤店油烟扰民，要求保密，希望答复。');
    expect([said(of.source), said(of.outsideNumber), china(of.receivedAt), said(of.name), said(of.phones[0]), said(of.places[0]), china(of.happenedAt), said(of.kept), said(of.answerWanted)]).toEqual([
      'hotline-12345', 'YH202611250012345', '2026-11-25 13:20', '王小明', '13812345678', '仁和街道东塘社区东塘花园3幢2单元', '2026-11-24 22:00', 'confidential', 'true',
    ]);
  });
  test('an order of 110', () => {
    const of = read('110警情推送 接警单号:J2026112500456 报警时间 2026年11月25日 15:40 报警人李女士 电话13900002222 称在仁和街道永胜村口被人持刀威胁');
    expect([said(of.source), said(of.outsideNumber), china(of.receivedAt), said(of.phones[0]), said(of.urgency)]).toEqual(['police-110', 'J2026112500456', '2026-11-25 15:40', '13900002222', 'critical']);
  });
  test('the reporter’s number goes to its field and out of the words that everybody reads', () => {
    expect(read('仓库冒烟\n报警人王先生，电话138 1234 5678，刚才打的').text).toBe('仓库冒烟\n报警人王先生，刚才打的');
    expect(read('诉求人：王小明，联系电话：13812345678\n内容：油烟扰民').text).toBe('内容：油烟扰民');
    expect(read('反映人张女士(13812345678)称对方电话13900001111').text).toBe('反映人张女士称对方电话13900001111');
    expect(read('请处理 13812345678').text).toBe('请处理 13812345678');
  });
  test('a plain sentence keeps every letter, and nothing is made up', () => {
    const of = read('路灯坏了');
    expect([of.text, all(of)]).toEqual(['路灯坏了', []]);
  });
  test('forwarded, with rules and a date line', () => {
    expect(read('东塘业主群的聊天记录\n———— 11-25 09:12 ————\n陈女士 09:12\n电梯又停了，老人被困在5楼\n------\n转发：请社区处理').text).toBe('电梯又停了，老人被困在5楼\n请社区处理');
  });
});

describe('when', () => {
  test.each([
    ['刚才有人翻墙', '2026-11-25 16:00'], ['刚刚漏水', '2026-11-25 16:00'],
    ['今天下午3点漏水', '2026-11-25 15:00'], ['下午3点漏水', '2026-11-25 15:00'], ['下午三点半漏水', '2026-11-25 15:30'], ['今早8:15停电', '2026-11-25 08:15'],
    ['昨晚10点吵架', '2026-11-24 22:00'], ['昨晚吵了一夜', '2026-11-24 20:00?'], ['昨天14:05跌倒', '2026-11-24 14:05'], ['前天上午九点一刻', '2026-11-23 09:15'],
    ['昨晚12点放炮', '2026-11-25 00:00'], ['凌晨2点砸门', '2026-11-25 02:00'], ['中午12点', '2026-11-25 12:00'],
    ['11月20日晚上8点', '2026-11-20 20:00'], ['2026年11月3日 9:30', '2026-11-03 09:30'], ['12月30日上午9点', '2025-12-30 09:00'],
    ['3点漏水', '2026-11-25 15:00?'], ['14:05 有人跌倒', '2026-11-25 14:05'], ['晚上9点有噪音', '2026-11-24 21:00?'],
    ['半小时前', '2026-11-25 15:30'], ['两个小时前', '2026-11-25 14:00'], ['1个半小时前', '2026-11-25 14:30'], ['三天前', '2026-11-22 16:00?'],
    ['周一上午10点', '2026-11-23 10:00'], ['上周五下午2点', '2026-11-20 14:00'],
    ['请于17点前回复', null], ['24小时内办结', null], ['务必在明天上班前', null], ['25:70', null], ['2月30日上午', null], ['有点问题', null], ['路灯不亮', null],
    ['发生时间：2026-11-25 10:30 请处理', '2026-11-25 10:30'],
  ] as const)('%s', (text, at) => {
    expect(china(read(text).happenedAt)).toBe(at);
  });
});

describe('who and how to reach', () => {
  test.each([
    ['联系人：王小明 138 1234 5678', '王小明', ['13812345678']],
    ['居民王先生反映楼道堵塞，电话13812345678', '王先生', ['13812345678']],
    ['村民李建国来电称水管爆裂 0571-86001234', '李建国', ['057186001234?']],
    ['物业电话0571-86001234，车主13900001111', null, ['057186001234?', '13900001111?']],
    ['请处理 13812345678', null, ['13812345678?']],
    ['反映人张女士(13812345678)称对方电话13900001111', '张女士', ['13812345678', '13900001111?']],
    ['身份证330110197001011234', null, []], ['138****5678', null, []], ['１３８１２３４５６７８联系电话', null, ['13812345678?']],
    ['联系电话：+86 138-1234-5678', null, ['13812345678']],
    ['王某与李某打架', null, []],
  ] as const)('%s', (text, name, phones) => {
    const of = read(text);
    expect([said(of.name), of.phones.map(said)]).toEqual([name, phones]);
  });
  test.each([['要求匿名', 'anonymous'], ['举报人身份保密', 'confidential'], ['保密柜坏了', null]] as const)('%s', (text, kept) => {
    expect(read(text).kept?.value ?? null).toBe(kept);
  });
  test.each([['请尽快回复', true], ['要求电话回访', true], ['不需要回复', null], ['已回复', null]] as const)('%s', (text, wanted) => {
    expect(read(text).answerWanted?.value ?? null).toBe(wanted);
  });
});

describe('how many', () => {
  test.each([
    ['三四十人围着', ['40?']], ['50余人聚集', ['50?']], ['约20人', ['20?']], ['3名工人受伤', ['3']], ['两位老人', ['2']], ['一家五口', ['5']], ['十几人', ['10?']], ['一百二十多名群众', ['120?']],
    ['被困2人，围观50余人', ['2?', '50?']], ['三五人', ['5?']],
    ['第2人民医院', []], ['人行道破损', []], ['几十人', []], ['工人没拿到钱', []], ['2026年人口普查', []],
  ] as const)('%s', (text, counts) => {
    expect(read(text).headcounts.map(said)).toEqual(counts);
  });
});

describe('how urgent, and why', () => {
  test.each([
    ['仓库着火了', 'critical', '着火'], ['楼道冒烟', 'critical', '冒烟'], ['电梯里有人被困', 'critical', '被困'], ['燃气泄漏', 'critical', '燃气泄漏'], ['工人讨薪堵路', 'urgent', '讨薪'], ['很急，快来', 'urgent', '很急'],
    ['没有人员被困', null, null], ['防止火灾', null, null], ['未冒烟', null, null], ['去医院看急诊', null, null], ['路面积水', null, null],
  ] as const)('%s', (text, level, word) => {
    const { urgency } = read(text);
    expect([said(urgency), urgency === null ? null : text.slice(urgency.span.from, urgency.span.to)]).toEqual([level, word]);
  });
  test('what is practised or over is only offered', () => {
    expect([said(read('明天消防演练，会冒烟').urgency), said(read('着火点已扑灭').urgency)]).toEqual(['critical?', 'critical?']);
  });
});

describe('where', () => {
  test.each([
    ['地址：仁和街道永胜村2组12号，电话13812345678', '仁和街道永胜村2组12号'],
    ['事发地点：东塘花园3幢门口。有人打架', '东塘花园3幢门口'],
    ['我们在东塘社区文化路88号门口，水管爆了', '东塘社区文化路88号门口?'],
    ['刚才永胜村2组的桥塌了', '永胜村2组的桥?'],
    ['[位置] 文化路与东塘街交叉口', '文化路与东塘街交叉口'],
    ['路灯坏了', null], ['小区停水', null],
  ] as const)('%s', (text, place) => {
    expect(said(read(text).places[0])).toBe(place);
  });
});

describe('whose number, which system, about whom', () => {
  test.each([
    ['工单号：330110202611250001', '330110202611250001', null], ['12345转办 工单编号GD20261125001', 'GD20261125001', 'hotline-12345'], ['路灯编号：LD00123456', 'LD00123456?', null],
    ['请打110', null, null], ['已报110', null, null], ['市民打12345来电反映', null, 'hotline-12345'], ['电话0571-12345678', null, null], ['110移交：打架', null, 'police-110'], ['找过12345和110', null, 'police-110?'],
  ] as const)('%s', (text, number, source) => {
    const of = read(text);
    expect([said(of.outsideNumber), text.startsWith('市民打') || text.startsWith('找过') ? null : said(of.source)]).toEqual([number, text.startsWith('市民打') || text.startsWith('找过') ? null : source]);
  });
  test('labels are sure, sentences are offered', () => {
    const of = read('被投诉单位：老四烧烤店、永发物业\n当事人：张某，李某');
    expect([of.units.map(said), of.people.map(said)]).toEqual([['老四烧烤店', '永发物业'], ['张某', '李某']]);
    expect(read('反映永发物业不管事，邻居陈某占道').units.map(said)).toEqual(['永发物业?']);
    expect(read('邻居陈某占道').people.map(said)).toEqual(['陈某?']);
  });
});

const PIECES = ['张三 14:05\n', '@所有人 ', '[图片]', '工单编号：GD2026', '昨晚', '下午3点', '13812345678', '，', '\n', '地址：', '永胜村2组', '三四十人', '着火', '１２３', '𬱖', '12345', '110', ' ', '——', '电话', '被投诉单位：'];
test('whatever is pasted, it never throws, every span lies in the text, and every word of the text was pasted', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')));
  fc.assert(fc.property(anything, (text) => {
    const of = read(text);
    for (const { span } of all(of)) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(text.length);
      expect(span.from).toBeLessThanOrEqual(span.to);
    }
    for (const line of of.text.split('\n')) for (const word of line.split(/\s+/)) expect(Array.from(word).every((letter) => text.includes(letter))).toBe(true);
  }), { numRuns: 500 });
});
test('a message of a hundred thousand letters takes no longer than a moment', () => {
  const start = performance.now();
  read('永胜村路口号楼'.repeat(15_000));
  read(`${'一'.repeat(5000)}路`.repeat(4));
  read(' '.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
