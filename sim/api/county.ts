import { CategoryList, CountyPage, LocateAnswer, TerritoryList, UnitList } from '../../contract/county.ts';
import { FileAnswer } from '../../contract/file.ts';
import { CommandAnswer, FollowPage, MatterPage, Receipt, type CommandBody, type ReportBody, type SettleBody } from '../../contract/matter.ts';
import { AccountList, Session } from '../../contract/session.ts';
import type { Verb } from '../../core/matter/life.ts';
import type { Api, Jar } from './client.ts';

/** One county's API, by what one does there. `as` is whoever is signed in; anonymous calls take a jar of their own. */
export interface CountyApi {
  readonly county: string;
  accounts(): Promise<AccountList['accounts']>;
  signIn(user: string): Promise<Jar>;
  page(): Promise<CountyPage>;
  categories(): Promise<CategoryList>;
  grids(under: string): Promise<TerritoryList['territories']>;
  locate(lon: number, lat: number): Promise<LocateAnswer>;
  units(as: Jar, township: string): Promise<UnitList['units']>;
  upload(as: Jar, picture: Uint8Array<ArrayBuffer>): Promise<FileAnswer>;
  report(as: Jar, body: ReportBody): Promise<Receipt>;
  settle(as: Jar, body: SettleBody): Promise<Receipt>;
  matter(as: Jar, id: string): Promise<MatterPage>;
  act<V extends Exclude<Verb, 'rate'>>(as: Jar, id: string, step: { verb: V; body: CommandBody<V> }): Promise<CommandAnswer>;
  follow(ticket: Ticket): Promise<FollowPage>;
  rate(ticket: Ticket, rating: CommandBody<'rate'>): Promise<FollowPage>;
}
export type Ticket = Pick<Receipt, 'number' | 'code'>;

export function countyApi(api: Api, county: string): CountyApi {
  const path = (rest: string): string => `/api/counties/${county}${rest}`;
  const get = { method: 'GET' } as const;
  const post = { method: 'POST' } as const;
  return {
    county,
    accounts: async () => {
      const { accounts } = await api.call({ ...get, path: '/api/accounts', answer: AccountList });
      return accounts.filter((account) => account.county === county);
    },
    signIn: async (user) => {
      const jar: Jar = new Map();
      await api.call({ ...post, path: '/api/session', answer: Session, jar, body: { county, user } });
      return jar;
    },
    page: () => api.call({ ...get, path: path(''), answer: CountyPage }),
    categories: () => api.call({ ...get, path: path('/categories'), answer: CategoryList }),
    grids: async (under) =>
      (await api.call({ ...get, path: path(`/territories?level=grid&under=${under}&shapes=true`), answer: TerritoryList })).territories,
    locate: (lon, lat) => api.call({ ...get, path: path(`/locate?lon=${lon}&lat=${lat}`), answer: LocateAnswer }),
    units: async (jar, township) => (await api.call({ ...get, path: path(`/units?township=${township}`), answer: UnitList, jar })).units,
    upload: (jar, picture) => api.call({ ...post, path: path('/files'), answer: FileAnswer, jar, picture }),
    report: (jar, body) => api.call({ ...post, path: path('/matters'), answer: Receipt, jar, body }),
    settle: (jar, body) => api.call({ ...post, path: path('/matters/settled'), answer: Receipt, jar, body }),
    matter: (jar, id) => api.call({ ...get, path: path(`/matters/${id}`), answer: MatterPage, jar }),
    act: (jar, id, { verb, body }) => api.call({ ...post, path: path(`/matters/${id}/${verb}`), answer: CommandAnswer, jar, body }),
    follow: ({ number, code }) => api.call({ ...post, path: path('/follow'), answer: FollowPage, body: { number, code } }),
    rate: ({ number, code }, rating) => api.call({ ...post, path: path('/follow/rate'), answer: FollowPage, body: { number, code, ...rating } }),
  };
}
