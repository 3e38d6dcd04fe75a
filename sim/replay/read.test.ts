import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { complaintsOf, decodeText } from './read.ts';

describe('CSV as RFC 4180 has it', () => {
  it.each([
    ['lines in CRLF and LF', 'a,b\r\nc,d\n', [['a', 'b'], ['c', 'd']]],
    ['no line end after the last record', 'a,b', [['a', 'b']]],
    ['commas, line ends and doubled quotes inside quotes', '"a,b","c\r\nd","say ""hi"""\n', [['a,b', 'c\r\nd', 'say "hi"']]],
    ['empty fields, also the last', 'a,,b\n,\n,', [['a', '', 'b'], ['', ''], ['', '']]],
    ['an empty quoted field', '"",x\n', [['', 'x']]],
    ['a quote in the middle of a bare field', '5"管,x\n', [['5"管', 'x']]],
    ['words after the closing quote are kept', '"a"b,c\n', [['ab', 'c']]],
    ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('%s', (_, text, records) => expect(parseCsv(text)).toEqual(records));

  it('names the line of a quote that is never closed', () => expect(() => parseCsv('a\n"b\nc')).toThrow(/第 2 行/));
});

describe('complaints of a file', () => {
  it('takes the body, and the subject where the body is blank', () =>
    expect(complaintsOf('id,Subject,Body\n1,题,文\n2,题二,\n3,,"  "\n')).toEqual(['文', '题二', '']));
  it('finds Chinese heads', () => expect(complaintsOf('编号,内容\n1,"一,二"\n')).toEqual(['一,二']));
  it('reads a file of one column', () => expect(complaintsOf('"第一条\n两行"\n第二条\n\n')).toEqual(['第一条\n两行', '第二条']));
  it('reads plain lines with commas and stray quotes as they are', () =>
    expect(complaintsOf('灯坏了,请修\n"他说\n')).toEqual(['灯坏了,请修', '"他说']));
  it('does not hide a broken quote in a file with a head', () => expect(() => complaintsOf('id,body\n1,"x\n')).toThrow(/引号/));
  it('drops a BOM', () => expect(complaintsOf(decodeText(new TextEncoder().encode('\uFEFFbody\n文\n')))).toEqual(['文']));
  it('reads GB18030', () => expect(decodeText(Uint8Array.of(0xc2, 0xb7, 0xb5, 0xc6))).toBe('路灯'));

  it('finds all fifty of our own, with rare characters whole', async () => {
    const texts = complaintsOf(decodeText(await readFile(new URL('invented.csv', import.meta.url))));
    expect(texts).toHaveLength(50);
    expect(texts.filter((text) => text.includes('𬱖') && text.includes('䶮'))).toHaveLength(1);
    expect(texts.filter((text) => text.trim() === '')).toHaveLength(1);
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(600);
  });
});
