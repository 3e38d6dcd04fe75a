import { useState } from 'react';
import type { AccountList } from '../../../../contract/session.ts';
import type { Role } from '../../../../core/access/roles.ts';
import { useAccounts } from '../../api/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { Input } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Empty, Notice } from '../../kit/States.tsx';
import { Answered } from '../shell/Answered.tsx';
import './session.css';
import { sessionWords } from './words.ts';
import { useSignIn } from './session.ts';

type Account = AccountList['accounts'][number];

interface Props {
  /** Roles whose work is on this face: listed first, in this order; the others are behind one button. */
  readonly first: readonly Role[];
}

/** Sign-in of the demonstration county, said to be one. */
export function SignIn({ first }: Props) {
  const t = sessionWords.use();
  const accounts = useAccounts();
  return (
    <section className="sign-in">
      <h1>
        {t('title')} <span className="sign-in-demo">{t('demo')}</span>
      </h1>
      <Notice>{t('demoNote')}</Notice>
      <Answered query={accounts}>
        {({ accounts: all }) =>
          all.length === 0 ? <Empty title={t('noneHere')}>{t('noneHereDo')}</Empty> : <Accounts all={all} first={first} />
        }
      </Answered>
    </section>
  );
}

function Accounts({ all, first }: { readonly all: readonly Account[]; readonly first: readonly Role[] }) {
  const t = sessionWords.use();
  const [typed, setTyped] = useState('');
  const [more, setMore] = useState(false);
  const signIn = useSignIn();
  const found = all.filter((account) => wordsOf(account, t).includes(typed.trim().toLowerCase()));
  const mine = found.filter((account) => rank(account, first) < first.length).sort((a, b) => rank(a, first) - rank(b, first));
  const others = found.filter((account) => rank(account, first) === first.length);
  const shown = typed.trim() !== '' || more || mine.length === 0 ? [...mine, ...others] : mine;
  const enter = (account: Account) => signIn.mutate({ county: account.county, user: account.user });
  return (
    <>
      <Input label={t('filter')} hideLabel placeholder={t('filter')} type="search" value={typed} onChange={(e) => setTyped(e.target.value)} />
      {signIn.error ? (
        <p className="k-error" role="alert">
          {t('failed')}：{signIn.error.message}
        </p>
      ) : null}
      <ul className="accounts" aria-busy={signIn.isPending}>
        {shown.map((account) => (
          <Row key={`${account.county} ${account.user}`} account={account} onEnter={() => enter(account)} />
        ))}
      </ul>
      <p aria-live="polite">{found.length === 0 ? t('none') : ''}</p>
      {shown.length < found.length ? <Button onClick={() => setMore(true)}>{t('more', { n: found.length - shown.length })}</Button> : null}
    </>
  );
}

function Row({ account, onEnter }: { readonly account: Account; readonly onEnter: () => void }) {
  const t = sessionWords.use();
  return (
    <li>
      <button type="button" className="account" onClick={onEnter} aria-label={`${t('choose', { name: account.name })} ${postsOf(account, t)}`}>
        <span>
          <strong>{account.name}</strong>
          <small>{postsOf(account, t)}</small>
        </span>
        <Icon name="next" size={20} />
      </button>
    </li>
  );
}

type T = ReturnType<typeof sessionWords.use>;
const postsOf = (account: Account, t: T): string =>
  account.posts.map((post) => [t(post.role), post.territory.name, post.unit.name].filter(unique).join(' · ')).join('；');
const unique = (word: string, i: number, all: string[]): boolean => all.indexOf(word) === i;
const wordsOf = (account: Account, t: T): string => `${account.name} ${postsOf(account, t)}`.toLowerCase();
function rank(account: Account, first: readonly Role[]): number {
  const places = account.posts.map((post) => first.indexOf(post.role)).filter((place) => place >= 0);
  return Math.min(first.length, ...places);
}
