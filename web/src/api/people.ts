import type { Static } from 'typebox';
import type {
  ChangeList,
  CreateUserBody,
  DesertedList,
  DissolveBody,
  EndPostBody,
  ExplainQuery,
  Explanation,
  GivePostBody,
  HandOverBody,
  ImportList,
  ImportPage,
  PeopleAnswer,
  RenameUserBody,
  UnitAnswer,
  UnitRows,
  UserList,
  UserPage,
} from '../../../contract/people.ts';
import type { Outcome } from '../../../core/access/import-row.ts';
import type { Role } from '../../../core/access/roles.ts';
import { call, query } from './http.ts';
import { upload, type Upload } from './upload.ts';

export interface UserAsk {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly territory?: string | undefined;
  readonly role?: Role | undefined;
  readonly limit?: number;
  readonly after?: string | undefined;
}
export type ExplainAsk = Static<typeof ExplainQuery>;
export interface ImportAsk {
  readonly outcome?: Outcome | undefined;
  readonly after?: number | undefined;
  readonly limit?: number;
}

/** What is sent by each command; its address is in `pathOf`. */
export interface PeopleBodies {
  readonly create: Static<typeof CreateUserBody>;
  readonly rename: Static<typeof RenameUserBody>;
  readonly give: GivePostBody;
  readonly end: EndPostBody;
  readonly leave: EndPostBody;
}
export interface PeopleCall<K extends keyof PeopleBodies> {
  readonly county: string;
  readonly deed: K;
  /** None for `create`. */
  readonly user: string;
  /** For `end`. */
  readonly post?: string;
  readonly body: PeopleBodies[K];
  readonly key: string;
}

const of = (county: string): string => `/counties/${county}/people`;
const one = encodeURIComponent;

function pathOf<K extends keyof PeopleBodies>({ county, deed, user, post = '' }: PeopleCall<K>): string {
  const users = `${of(county)}/users`;
  if (deed === 'create') return users;
  if (deed === 'give') return `${users}/${one(user)}/posts`;
  return deed === 'end' ? `${users}/${one(user)}/posts/${one(post)}/end` : `${users}/${one(user)}/${deed}`;
}

export const peopleCommand = <K extends keyof PeopleBodies>(request: PeopleCall<K>): Promise<PeopleAnswer> =>
  call({ path: pathOf(request), method: 'POST', body: request.body, key: request.key });

export interface UnitCall<B> {
  readonly county: string;
  readonly unit: string;
  readonly body: B;
  readonly key: string;
}
export const dissolveUnit = ({ county, unit, body, key }: UnitCall<Static<typeof DissolveBody>>): Promise<UnitAnswer> =>
  call({ path: `${of(county)}/units/${one(unit)}/dissolve`, method: 'POST', body, key });
export const handOver = ({ county, unit, body, key }: UnitCall<Static<typeof HandOverBody>>): Promise<UnitAnswer> =>
  call({ path: `${of(county)}/units/${one(unit)}/hand-over`, method: 'POST', body, key });

export const listUsers = (county: string, ask: UserAsk): Promise<UserList> => call({ path: `${of(county)}/users${query({ ...ask })}` });
export const getUser = (county: string, user: string): Promise<UserPage> => call({ path: `${of(county)}/users/${one(user)}` });
export const listAllUnits = (county: string): Promise<UnitRows> => call({ path: `${of(county)}/units` });
export const listDeserted = (county: string): Promise<DesertedList> => call({ path: `${of(county)}/deserted` });
export const listChanges = (county: string, before: number | undefined): Promise<ChangeList> =>
  call({ path: `${of(county)}/changes${query({ before })}` });
export const explain = (county: string, ask: ExplainAsk): Promise<Explanation> => call({ path: `/counties/${county}/explain${query({ ...ask })}` });

export const listImports = (county: string): Promise<ImportList> => call({ path: `${of(county)}/imports` });
export const getImport = (county: string, id: string, ask: ImportAsk): Promise<ImportPage> =>
  call({ path: `${of(county)}/imports/${id}${query({ ...ask })}` });
export const commitImport = (county: string, { id, body, key }: { id: string; body: { version: number; faulty: 'refuse' | 'skip' }; key: string }): Promise<ImportPage> =>
  call({ path: `${of(county)}/imports/${id}/commit`, method: 'POST', body, key });
export const uploadImport = (county: string, { name, ...file }: { name: string } & Omit<Upload, 'path'>): Promise<ImportPage> =>
  upload({ path: `${of(county)}/imports${query({ name })}`, ...file });
