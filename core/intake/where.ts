import { spanOf, type Proposal } from './proposal.ts';

const LABELLED = /(?:事发地点|发生地点|案发地点|事发地址|诉求地址|事发地|案发地|地址|地点|位置|住址|\[位置\])\s*[:：]?\s*([^\n。;；!?]{2,200})/g;
const KINDS = [
  '路口', '交叉口', '路', '大道', '街', '巷', '弄', '号楼', '号', '幢', '栋', '单元', '室', '楼', '村', '组', '社区', '小区', '新村', '苑', '花园', '公寓', '家园', '广场', '市场', '菜场', '小学', '中学',
  '学校', '幼儿园', '医院', '卫生院', '公园', '大桥', '桥', '河边', '水库', '池塘', '工业园', '园区', '工地', '超市', '地铁站', '公交站', '车站', '停车场', '厂', '码头', '寺', '隧道', '涵洞',
].join('|');
const NEAR = '(?:旁边|旁|附近|门口|门前|对面|东侧|西侧|南侧|北侧|楼下|楼道|地下室|后面|前面|路段|边上|里面|内)?';
/** As far as the last word for a place in one breath. */
const RUN = new RegExp(`[\\p{Script=Han}A-Za-z0-9()#·-]{1,40}(?:${KINDS})(?:[0-9一二三四五六七八九十]{1,4}(?:号|幢|栋|单元|室|组|楼))*${NEAR}`, 'gu');
/** Whatever stands before the place in its sentence. */
const LEAD = /^.*?(?:位于|坐落在|发生在|就在|我在|我们在|他在|她在|家住|住在|来自|路过|经过|反映|称|[说在到])(?=.{2})/u;
const TALK = /^(?:我们|我家|我|他们|你好|您好|领导|大家|请问|麻烦|今天|昨天|昨晚|今晚|刚才|刚刚|现在|上午|下午|晚上|早上|凌晨|中午|\d{1,2}点(?:半|多|左右)?|有人|居民|村民|群众|的|了|:)+/u;
/** A whole sentence is no place. */
const LONGEST = 40;
/** Words that end like a place and are none. */
const NOT = /(?:没路|无路|问路|走路|修路|堵路|马路|一路|赶路|让路|逛街|编号|单号|账号|尾号|工单号|警单号|车号|报警号|办公室|楼上楼下|各村|全村|本村|我们村|工厂|厂|那个路口|路口|小区|我们小区|学校|医院|公园|市场|超市|工地|停车场)$/;

/** Where it is: after a label surely; else stretches that read like a place, offered, the most telling first. */
export function placesIn(text: string, known: readonly string[]): Proposal<string>[] {
  const labelled = [...text.matchAll(LABELLED)].map((found) => trimmed({ value: found[1] ?? '', span: spanOf(found, 1), sure: true })).filter(({ value }) => value.length > 1);
  if (labelled.length > 0) return labelled.slice(0, 1);
  const read = clausesOf(text).flatMap(({ words, at }) => [...words.matchAll(RUN)].flatMap((found) => {
    const start = at + (found.index ?? 0);
    const whole = found[0];
    const lead = (LEAD.exec(whole)?.[0].length ?? 0);
    const rest = whole.slice(lead);
    const from = lead + (TALK.exec(rest)?.[0].length ?? 0);
    const value = whole.slice(from);
    return value.length < 2 || value.length > LONGEST || NOT.test(value) && value.length < 6 && !known.some((name) => value.includes(name))
      ? [] : [{ value, span: { from: start + from, to: start + whole.length }, sure: false }];
  }));
  const telling = ({ value }: Proposal<string>): number => (known.some((name) => value.includes(name)) ? 4 : 0) + (/\d/.test(value) ? 2 : 0) + Math.min(value.length, 20) / 20;
  return read.sort((a, b) => telling(b) - telling(a) || a.span.from - b.span.from).slice(0, 3);
}

function clausesOf(text: string): { words: string; at: number }[] {
  return [...text.matchAll(/[^,，。;；!?\n、\s"“”]+/g)].map((found) => ({ words: found[0], at: found.index ?? 0 }));
}

function trimmed({ value, span, sure }: Proposal<string>): Proposal<string> {
  const cut = value.replace(/[,，\s]*(?:联系人|联系电话|电话|手机|姓名|反映|内容).*$/u, '').trimEnd();
  return { value: cut, span: { from: span.from, to: span.from + cut.length }, sure };
}
