import type { AccountList } from '../contract/session.ts';
import { journeyAccounts } from './journey-accounts.ts';
import type { Product } from './product.ts';

const FACES = [
  ['群众 portal', '/'], ['工作台 desk', '/desk'], ['掌上 field', '/field'], ['一屏 screen', '/screen'], ['接口 API', '/api/docs'],
] as const;

/** What the one who started it needs to know now: where to look, as whom, and where the data lies. */
export function banner(product: Product, data: string, accounts: AccountList['accounts']): string {
  const { address } = product;
  const people = journeyAccounts(accounts);
  return [
    '',
    `  一网已启动 · Yiwang is running: ${address}`,
    ...FACES.map(([name, path]) => `    ${pad(name, 14)} ${address}${path}`),
    ...(people.length > 0 ? ['', `  演示账号（登录页点选，无口令，共 ${accounts.length} 个） · demo accounts, chosen on the sign-in page (${accounts.length} in all)`] : []),
    ...people.map(({ name, unit, role }) => `    ${pad(name, 10)} ${pad(unit, 28)} ${role}`),
    '',
    `  ${pad('数据 data', 16)} ${data}`,
    `  ${pad('数据库 database', 16)} ${product.database}`,
    `  ${pad('日志 log', 16)} ${product.log}`,
    '',
    '  Ctrl-C 停止 · Ctrl-C stops everything',
    '',
  ].join('\n');
}

/** A Chinese character takes two columns of a terminal. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(char) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - width));
}
