import { spanOf, type Proposal } from './proposal.ts';

const SAYS = '联系人|反映人|诉求人|来电人|报警人|报案人|举报人|投诉人|求助人|报料人|反映者|当事居民|姓名';
const LABELLED = new RegExp(`(?:${SAYS})\\s*(?:姓名)?\\s*[:是为]\\s*([\\p{Script=Han}·]{2,8}?(?:先生|女士|小姐|同志|师傅)?|[A-Za-z][A-Za-z .]{1,30})(?=[\\s,，。;；、()（）\\d]|$|电话|手机|联系)`, 'gu');
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪褚凌俞柳鲍章诸葛';
const KIND = '居民|村民|住户|业主|群众|市民|商户|租户|家长|网友|热心人|老人|独居老人|用户';
const TITLE = '先生|女士|小姐|大爷|大妈|大伯|阿姨|师傅|老师|奶奶|爷爷|某某|某';
const INLINE = new RegExp(`(?:${KIND}|${SAYS})?([${SURNAMES}](?:[\\p{Script=Han}]{0,2}?)(?:${TITLE}))(?=[(（]|.{0,8}?(?:反映|反应|来电|致电|打电话|称|说|报|举报|投诉|求助))`, 'gu');
const CALLED = new RegExp(`(?:${SAYS})([${SURNAMES}](?:[\\p{Script=Han}]{0,2}?)(?:${TITLE}))`, 'gu');
const PLAIN = new RegExp(`(?:${KIND})([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=(?:反映|反应|来电|致电|打电话|称|举报|投诉|求助|[(（,，\\s]))`, 'gu');

const MOBILE = /(?<![\d*])(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?![\d*])/g;
const LANDLINE = /(?<![\d*-])(0\d{2,3}[-\s]?\d{7,8})(?![\d*])/g;
const LOCAL = /(?:电话|座机|来电号码)\s*[:是为]?\s*(\d{7,8})(?![\d*-])/g;
/** Before a number: it is not the reporter's, or may not be. */
const OTHERS = /(?:物业|派出所|社区|村委|居委|民警|负责人|对方|车主|店主|老板|网格员|师傅|施工|公司|嫌疑|被投诉|书记|主任)[^\d\n,，。;；]{0,6}$/;
const ASKED = new RegExp(`(?:${SAYS}|联系电话|联系方式|来电号码|手机|电话|致电|tel)[^\\n。;；]{0,14}$`, 'iu');

/** Who reports: named by a label or in the sentence; a chat's sender passes on what others said and is only offered. */
export function reporterIn(text: string, senders: readonly Proposal<string>[]): { name: Proposal<string> | null; phones: Proposal<string>[] } {
  const named = [...text.matchAll(LABELLED)].map((found) => ({ value: (found[1] ?? '').trim(), span: spanOf(found, 1), sure: true }));
  const inline = [...text.matchAll(INLINE), ...text.matchAll(CALLED), ...text.matchAll(PLAIN)].map((found) => ({ value: found[1] ?? '', span: spanOf(found, 1), sure: true }));
  const first = inline.sort((a, b) => a.span.from - b.span.from)[0];
  const name = named[0] ?? (first === undefined ? null : { ...first, sure: new Set(inline.map(({ value }) => value)).size === 1 });
  return { name: name ?? senders[0] ?? null, phones: phonesIn(text, name) };
}

/** Telephone numbers, the likeliest first. One alone that is asked for by a label, or stands behind the name, is sure. */
function phonesIn(text: string, name: Proposal<string> | null): Proposal<string>[] {
  const found = [MOBILE, LANDLINE, LOCAL].flatMap((form) => [...text.matchAll(form)]).map((one) => ({ value: one[1] ?? '', span: spanOf(one, 1) }));
  const apart = found.filter(({ span }, i) => !found.some((other, j) => j < i && other.span.from < span.to && span.from < other.span.to));
  const phones = apart.map((phone) => {
    const before = text.slice(0, phone.span.from);
    const beside = name !== null && name.sure && phone.span.from >= name.span.to && phone.span.from - name.span.to <= 6;
    return { ...phone, others: OTHERS.test(before), near: beside || ASKED.test(before) };
  });
  const own = phones.filter(({ others, near }) => !others && near);
  return phones
    .sort((a, b) => Number(a.others) - Number(b.others) || Number(b.near) - Number(a.near) || a.span.from - b.span.from)
    .map(({ value, span }) => ({ value: value.replaceAll(/[-\s]/g, ''), span, sure: own.length === 1 && own[0]?.span.from === span.from }));
}

const LABEL_BEFORE = new RegExp(`(?:${SAYS}|联系电话|联系方式|来电号码|手机号码?|手机|电话|致电|tel)?\\s*(?:姓名|号码)?\\s*[:是为]?\\s*[(]?$`, 'iu');
const NAME_BEFORE = new RegExp(`(?:${SAYS})\\s*(?:姓名)?\\s*[:]\\s*$`, 'u');
const PUNCTUATION = /^\s*[)]?\s*[,，、;；]?/;

/**
 * Where the reporter's number stands, and a name with its label: they go to fields that few may open, and everybody who
 * has the matter reads its words. Only what is sure: it is in its field then, and nothing is lost.
 */
export function contactStretches(text: string, { name, phones }: ReturnType<typeof reporterIn>): { from: number; to: number }[] {
  const stretch = ({ span }: Proposal<string>, before: RegExp): { from: number; to: number } => {
    const lead = before.exec(text.slice(0, span.from))?.[0] ?? '';
    return { from: span.from - lead.length, to: span.to + (PUNCTUATION.exec(text.slice(span.to))?.[0].length ?? 0) };
  };
  const named = name !== null && name.sure && NAME_BEFORE.test(text.slice(0, name.span.from)) ? [stretch(name, NAME_BEFORE)] : [];
  return [...named, ...phones.filter(({ sure }) => sure).map((phone) => stretch(phone, LABEL_BEFORE))];
}
