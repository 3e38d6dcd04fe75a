import type { Source, Urgency } from '../matter/life.ts';
import { instantOfSource } from './local-time.ts';
import { spanOf, type Proposal } from './proposal.ts';

const CRITICAL = /着火|起火|失火|火灾|冒烟|浓烟|爆炸|(?:燃气|煤气|天然气)(?:泄漏|味)|闻到煤气|被困|溺水|落水|坠楼|跳楼|轻生|自杀|割腕|昏迷|晕倒|触电|持刀|砍人|捅人|流血|中毒|塌方|坍塌|倒塌|滑坡|决堤|危化品|车祸/g;
const URGENT = /十万火急|紧急|加急|急需|急!|很急|打架|斗殴|堵路|拉横幅|讨薪|讨要工资|聚集|漏电|走失|井盖(?:缺失|丢失|被偷|不见|没了|破损)|积水严重|倒灌|停水停电/g;
/** Before a sign: it is not so. Behind it: it is over. */
const NOT = /(?:没有|没|未|无人?|不会|防止|预防|谨防|避免|以防|严防|防范|非)(?:发生|出现|造成|人员?|再)?$/;
const OVER = /^[^。，,;\n]{0,6}(?:已(?:经)?(?:扑灭|排除|解除|救出|处置完毕|控制)|扑灭了|是误报|演练|演习|隐患排查|风险)/;
const PRACTICE = /演练|演习|宣传|培训|测试/;

/** What makes it urgent, and the word that says why. What is denied, over or practised is only offered. */
export function urgencyIn(text: string): Proposal<Urgency> | null {
  const practice = PRACTICE.test(text);
  const read = (form: RegExp, value: Urgency): Proposal<Urgency>[] => [...text.matchAll(form)].flatMap((found) => {
    const span = spanOf(found);
    if (NOT.test(text.slice(Math.max(0, span.from - 6), span.from))) return [];
    return [{ value, span, sure: !practice && !OVER.test(text.slice(span.to, span.to + 14)) }];
  });
  const all = [...read(CRITICAL, 'critical'), ...read(URGENT, 'urgent')];
  return all.find(({ sure }) => sure) ?? all[0] ?? null;
}

const NUMBER = /(工单编号|工单号码?|工单|受理编号|受理单号|派单编号|警单编号|警单号|警情编号|接警编号|接警单号|接警单|报警编号|编号|单号)\s*[\])】]?\s*[:#]?\s*(?:为|是)?\s*[[(【]?\s*([A-Za-z]{0,6}[-]?\d[A-Za-z0-9-]{4,40})(?![A-Za-z0-9])/g;

/** What the source calls it. A bare 编号 may be a lamp post's. */
export function outsideNumberIn(text: string): Proposal<string> | null {
  const all = [...text.matchAll(NUMBER)].map((found) => ({ value: found[2] ?? '', span: spanOf(found, 2), sure: !/^(?:编号|单号)$/.test(found[1] ?? '') }));
  return all.find(({ sure }) => sure) ?? all[0] ?? null;
}

const HOTLINE = /(?<!\d)12345(?!\d)|市长热线|政务热线|便民热线/g;
const POLICE = /(?<!\d)110(?!\d)|警情|接警|警单/g;
const HANDED = /^\s*[^。，,;\n]{0,4}?(?:工单|转办|交办|来电|派单|热线|转来|移交|推送|指令|警情|联动|平台|单|编号|单号|编号)/;
const ADVICE = /(?:请|拨打|打|已报|报|拨|致电|可打|找)(?:了|过)?$/;

/** Which system it came from. 请打 110 is advice and no source; both named, a person says which. */
export function sourceIn(text: string, numbered: boolean): Proposal<Source> | null {
  const read = (form: RegExp, value: Source): Proposal<Source>[] => [...text.matchAll(form)].flatMap((found) => {
    const span = spanOf(found);
    if (ADVICE.test(text.slice(Math.max(0, span.from - 4), span.from))) return [];
    return [{ value, span, sure: numbered || HANDED.test(text.slice(span.to, span.to + 8)) }];
  });
  const best = (all: Proposal<Source>[]): Proposal<Source>[] => all.filter(({ sure }) => sure).concat(all).slice(0, 1);
  const all = [...best(read(HOTLINE, 'hotline-12345')), ...best(read(POLICE, 'police-110'))];
  const sure = all.filter((one) => one.sure);
  if (all.length > 1 && sure.length !== 1) return all[0] === undefined ? null : { ...all[0], sure: false };
  return sure[0] ?? all[0] ?? null;
}

const RECEIVED = /(?:受理时间|来电时间|接警时间|报警时间|收到时间|登记时间|派单时间)\s*[:]?\s*(\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}[:时点]\d{1,2}(?::\d{1,2})?分?)?)/;
const HAPPENED = /(?:发生时间|事发时间|案发时间)\s*[:]?\s*(\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}[:时点]\d{1,2}(?::\d{1,2})?分?)?)/;
/** A time with its label and its date, which need no reckoning. */
export function labelledTime(text: string, which: 'received' | 'happened'): Proposal<string> | null {
  const found = (which === 'received' ? RECEIVED : HAPPENED).exec(text);
  const value = instantOfSource(found?.[1] ?? '');
  return found === null || value === null ? null : { value, span: spanOf(found, 1), sure: true };
}

const CONFIDENTIAL = /要求保密|请保密|需保密|身份保密|信息保密|不要(?:透露|泄露)|勿泄露/;
const ANONYMOUS = /匿名|不愿(?:意)?透露(?:姓名|身份)|不留姓名/;
const ANSWER = /(?:要求|希望|请求|请|需)(?:给予|及时|尽快|电话)?(?:回复|答复|回电|回访|反馈结果)/;
const DECLINED = /(?:不需要?|无需|不要求)(?:回复|答复|回访)/;

export function keptIn(text: string): Proposal<'confidential' | 'anonymous'> | null {
  const [closed, none] = [CONFIDENTIAL.exec(text), ANONYMOUS.exec(text)];
  if (closed !== null) return { value: 'confidential', span: spanOf(closed), sure: true };
  return none === null ? null : { value: 'anonymous', span: spanOf(none), sure: true };
}
export function answerWantedIn(text: string): Proposal<boolean> | null {
  const found = DECLINED.test(text) ? null : ANSWER.exec(text);
  return found === null ? null : { value: true, span: spanOf(found), sure: true };
}
