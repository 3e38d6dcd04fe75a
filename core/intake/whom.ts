import { numeral, NUMERAL } from './numeral.ts';
import { spanOf, type Proposal } from './proposal.ts';

const PEOPLE_LABEL = /(?:涉及人员|涉事人员?|当事人|被投诉人|被举报人|被反映人|嫌疑人|对方姓名)\s*[:是为]\s*([^\n。;；]{2,60})/g;
const PEOPLE_HINT = /(?:邻居|对方|房东|老板|包工头|车主|店主|工头)([\p{Script=Han}](?:某某?|先生|女士)|[\p{Script=Han}]{1,2}某)/gu;
const UNITS_LABEL = /(?:涉及单位|涉事单位|被投诉单位|被举报单位|被反映单位|被反映对象|商家名称|企业名称|单位名称)\s*[:是为]\s*([^\n。;；]{2,60})/g;
const UNITS = /([\p{Script=Han}A-Za-z0-9()]{2,16}?(?:有限公司|公司|物业|饭店|餐馆|酒店|宾馆|酒吧|网吧|棋牌室|烧烤店|加油站|养殖场|养猪场|合作社|施工队|工程队|管委会))/gu;
const LEADING = /^.*?(?:的|是|在|由|向|找|到|被|和|跟|与|个|对|称|说|让|给|反映|投诉|举报|有一?家)(?=[\p{Script=Han}]{3})/u;
const GENERIC = /^(?:我们|本|该|这个|那个|某|一家|个|的|小区|附近|旁边|楼下|周边|联系|找|请)*(?:公司|物业|饭店|餐馆|酒店|宾馆|施工队|工程队|管委会)$/;

/** Names of people and units that it is about: surely only where a label says so. */
export function concernedIn(text: string): { people: Proposal<string>[]; units: Proposal<string>[] } {
  const listed = (form: RegExp): Proposal<string>[] => [...text.matchAll(form)].flatMap((found) => {
    const from = (found.index ?? 0) + found[0].length - (found[1] ?? '').length;
    return [...(found[1] ?? '').matchAll(/[^,，、\s][^,，、]*/g)].map((one) => ({
      value: one[0].trimEnd(), span: { from: from + (one.index ?? 0), to: from + (one.index ?? 0) + one[0].trimEnd().length }, sure: true,
    }));
  });
  const people = listed(PEOPLE_LABEL);
  const units = listed(UNITS_LABEL);
  return {
    people: people.length > 0 ? people : once([...text.matchAll(PEOPLE_HINT)].map((found) => ({ value: found[1] ?? '', span: spanOf(found, 1), sure: false }))),
    units: units.length > 0 ? units : once([...text.matchAll(UNITS)].flatMap((found) => {
      const whole = found[1] ?? '';
      const from = LEADING.exec(whole)?.[0].length ?? 0;
      const value = whole.slice(from);
      return GENERIC.test(value) ? [] : [{ value, span: { from: (found.index ?? 0) + from, to: (found.index ?? 0) + whole.length }, sure: false }];
    })),
  };
}

const once = (all: Proposal<string>[]): Proposal<string>[] => all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i).slice(0, 5);

const COUNTED = new RegExp(`(?<!第|几|数|[\\d.:/-])(?<about>约|大约|近|大概|差不多|至少|上|超过)?(?<pair>[二三四五六七八九][三四五六七八九十](?=十|个|名|人))?(?<n>${NUMERAL})(?<more>余|多|来|几)?(?:个|名|位)?(?<more2>左右)?(?:人(?!行|民|员|大|社|力|字|工|家|次|均|才)|(?:群众|居民|村民|业主|工人|民工|学生|老人|孩子|儿童|家长|乘客|员工|商户))`, 'g');
const FAMILY = new RegExp(`一家(${NUMERAL})口`, 'g');

/** How many people it concerns. 三四十人 is forty at most, 50余人 fifty at least: figures to be confirmed. */
export function headcountIn(text: string): Proposal<number>[] {
  const counted = [...text.matchAll(COUNTED)].flatMap((found) => {
    const { pair, n = '', about, more, more2 } = found.groups ?? {};
    const two = /^([二三四五六七八九两])([三四五六七八九])(十?)$/.exec(`${pair ?? ''}${n}`);
    const value = two === null ? numeral(n) : (numeral(two[2] ?? '') ?? 0) * (two[3] === '十' ? 10 : 1);
    return value === null || value === 0 || value > 1_000_000 ? [] : [{ value, span: spanOf(found), sure: two === null && [about, more, more2].every((one) => one === undefined) }];
  });
  const all = [...counted, ...[...text.matchAll(FAMILY)].flatMap((found) => {
    const value = numeral(found[1] ?? '');
    return value === null ? [] : [{ value, span: spanOf(found), sure: true }];
  })].sort((a, b) => a.span.from - b.span.from);
  // Two figures (被困 2 人, 围观 50 人): which of them is meant, a person says.
  return new Set(all.map(({ value }) => value)).size > 1 ? all.map((one) => ({ ...one, sure: false })) : all.slice(0, 1);
}
