import type { AccountList } from '../contract/session.ts';

type Account = AccountList['accounts'][number];

export interface JourneyAccount {
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

/** Whoever plays these in turn walks the whole way of a matter. */
const WAY = {
  'grid-worker': '上报、处置 report, handle',
  dispatcher: '受理、派遣、核查、办结 accept, dispatch, verify, close',
  'platform-lead': '分流到站所 dispatch to a unit',
  'unit-officer': '签收、处置、反馈 sign, handle, answer',
  'village-officer': '村社 village',
  'township-leader': '镇街领导 township leader',
} as const;
const COUNTY_WIDE = {
  'center-officer': '县级受理 county center',
  'department-officer': '县级部门 department',
} as const;

/** The accounts to try first: those of the one township where most of the way can be played. */
export function journeyAccounts(accounts: readonly Account[]): JourneyAccount[] {
  const townships = new Set(accounts.map(townshipOf).filter((code) => code !== null));
  const teams = [...townships].map((code) => pick(accounts.filter((account) => townshipOf(account) === code), WAY));
  const best = teams.reduce<JourneyAccount[]>((most, team) => (team.length > most.length ? team : most), []);
  return [...best, ...pick(accounts.filter((account) => townshipOf(account) === null), COUNTY_WIDE)];
}

function pick(accounts: readonly Account[], roles: Readonly<Record<string, string>>): JourneyAccount[] {
  return Object.entries(roles).flatMap(([role, words]) => {
    // The one with a single post comes first: an account that stands for eight units explains nothing.
    const [account] = accounts.filter(({ posts }) => posts[0]?.role === role).sort((a, b) => a.posts.length - b.posts.length);
    const unit = account?.posts[0]?.unit.name;
    return account && unit !== undefined ? [{ name: account.name, unit, role: words }] : [];
  });
}

/** Nine digits are a township; the county itself has six. */
function townshipOf({ posts }: Account): string | null {
  const code = posts[0]?.territory.id ?? '';
  return code.length >= 9 ? code.slice(0, 9) : null;
}
