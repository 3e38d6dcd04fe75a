import type { Static } from 'typebox';
import type { DraftAnswer, DraftBody, EditionKind, EditionList, EditionPage, SwitchAnswer, TryAnswer } from '../../../contract/edition.ts';
import { call } from './http.ts';

const of = (county: string, kind: EditionKind): string => `/counties/${county}/editions/${kind}`;

export interface EditionCall<B> {
  readonly county: string;
  readonly kind: EditionKind;
  readonly body: B;
}

export const listEditions = (county: string, kind: EditionKind): Promise<EditionList> => call({ path: of(county, kind) });
export const getEdition = (county: string, kind: EditionKind, version: number): Promise<EditionPage> => call({ path: `${of(county, kind)}/${version}` });
/** The revision makes it safe to send again: a lost answer meets its own save. */
export const saveDraft = ({ county, kind, body }: EditionCall<Static<typeof DraftBody>>): Promise<DraftAnswer> =>
  call({ path: `${of(county, kind)}/draft`, method: 'PUT', body });
export const switchEditionOn = ({ county, kind, body }: EditionCall<{ version: number; revision: number }>): Promise<Static<typeof SwitchAnswer>> =>
  call({ path: `${of(county, kind)}/${body.version}/switch-on`, method: 'POST', body: { revision: body.revision } });
export const tryEdition = ({ county, kind, body }: EditionCall<unknown>): Promise<TryAnswer> =>
  call({ path: `${of(county, kind)}/try`, method: 'POST', body: { body } });
