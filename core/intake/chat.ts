import type { Span } from './proposal.ts';

/** What a chat adds to what people said. */
export interface Chat {
  /** Stretches that are no words of anybody: heads, marks of pictures, lines. */
  readonly noise: readonly Span[];
  readonly senders: readonly { readonly name: string; readonly time: string; readonly span: Span }[];
}

const DAY_WORDS = /^(?:今|昨|前|大前|上|下|中|凌|清|早|傍|晚|夜|半夜|深夜|刚|现在|目前|周|星期|时间|发生|受理|来电|接警|大约|大概|约|截至|\d)/;
const CLOCK = '(?:(?:\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?|\\d{1,2}[-/月]\\d{1,2}日?|昨天|今天|星期[一二三四五六日]|周[一二三四五六日])\\s*)?(?:上午|下午|晚上|凌晨|早上|中午)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?';
const HEAD = new RegExp(`^\\s*([^\\s:,。;!?]{1,16})\\s+(${CLOCK})\\s*:?\\s*$`);
const DATE_LINE = new RegExp(`^[\\s\\-—=]*${CLOCK}[\\s\\-—=]*$`);
const RULE = /^[\s\-—–=_*~·•.]{3,}$/;
const FORWARD = /^\s*(?:【?转发】?|\[转发\]|转:|Fwd:|.{0,12}的聊天记录|以下为转发|【群聊】)\s*:?\s*$/i;
const MARK = /\[(?:图片|视频|语音|照片|表情|动画表情|文件|链接|小程序|聊天记录|Photo|Image|Video|Sticker)\](?:\s*\d+['"″]*)?/gi;
const MENTION = /@(?:所有人|全体成员|all\b|[^\s@,。:;!?]{1,16}(?=[\s\u2005]|$))[\s\u2005]?/gi;
const FORWARD_MARK = /^(?:【转发】|\[转发\]|转发:|转:|Fwd:)\s*/i;

/** `text` is half-width already. */
export function readChat(text: string): Chat {
  const noise: Span[] = [];
  const senders: Chat['senders'][number][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const span = { from: at, to: at + line.length };
    const head = HEAD.exec(line);
    const [, name = '', time = ''] = head ?? [];
    if (head !== null && !DAY_WORDS.test(name)) {
      const from = at + line.indexOf(name);
      senders.push({ name, time, span: { from, to: from + name.length } });
      noise.push(span);
    } else if (RULE.test(line) || (DATE_LINE.test(line) && /[-—=]/.test(line)) || FORWARD.test(line)) noise.push(span);
    else {
      const marks = [...line.matchAll(MARK), ...line.matchAll(MENTION), ...line.matchAll(new RegExp(FORWARD_MARK, 'gi'))]
        .map((found) => ({ from: at + (found.index ?? 0), to: at + (found.index ?? 0) + found[0].length }));
      noise.push(...marks);
    }
    at = span.to + 1;
  }
  return { noise, senders };
}

/** What was typed without these stretches and without lines that are then empty; nothing is put in. */
export function wordsWithout(typed: string, spans: readonly Span[]): string {
  let [left, at] = ['', 0];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    left += typed.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  const lines = (left + typed.slice(at)).replaceAll(/[\u200B-\u200F\u2060\uFEFF\r]/g, '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
