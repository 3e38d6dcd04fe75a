import type { AccountList, Session, SessionAnswer } from '../../../contract/session.ts';
import { call } from './http.ts';

export const getAccounts = (): Promise<AccountList> => call({ path: '/accounts' });
export const getSession = (): Promise<SessionAnswer> => call({ path: '/session' });
export const signIn = (county: string, user: string, key: string): Promise<Session> =>
  call({ path: '/session', method: 'POST', body: { county, user }, key });
export const signOut = (): Promise<void> => call({ path: '/session', method: 'DELETE' });
