import { useState } from 'react';
import { isStatus } from '../../../../api/problem.ts';
import { matterWords } from '../../../../features/matter/words.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Input, Select } from '../../../../kit/Field.tsx';
import { Forbidden, Skeleton } from '../../../../kit/States.tsx';
import { Finder } from '../Finder.tsx';
import { focusOn, useKeys } from '../keys.ts';
import { SEARCH_ID } from '../Listing.tsx';
import { useNames } from '../names.ts';
import type { PageProps } from '../pages.ts';
import { useExplanation, useUser, useUsers } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { Answer } from './Answer.tsx';
import { askOf, ASKABLE } from './asked.ts';

/** "This user can / cannot, because": the question left, the answer right; the address holds the question. */
export function ExplainPage({ session, spot, go }: PageProps) {
  const t = peopleWords.use();
  const asked = askOf(spot);
  const answer = useExplanation(session.county, asked);
  useKeys({ '/': () => focusOn(SEARCH_ID) });
  return (
    <main className="desk-work people-explain">
      <section className="desk-list" aria-label={t('question')}>
        <Question key={`${spot.user} ${spot.verb} ${spot.number}`} county={session.county} spot={spot} go={go} onAgain={() => void answer.refetch()} />
      </section>
      <section className="desk-side" aria-label={t('answer')} aria-live="polite">
        {asked === null ? (
          <div className="desk-nothing">
            <p>{t('explainAsk')}</p>
            <p className="desk-quiet">{t('explainPrivacy')}</p>
          </div>
        ) : answer.data !== undefined ? (
          <Answer found={answer.data} county={session.county} />
        ) : answer.error !== null ? (
          isStatus(answer.error, 404) ? <Forbidden title={t('explainNone')}>{t('explainNoneDo')}</Forbidden> : <Refused error={answer.error} onAgain={() => void answer.refetch()} />
        ) : (
          <div className="desk-matter-wait"><Skeleton rows={1} height={72} /><Skeleton rows={4} height={56} /></div>
        )}
      </section>
    </main>
  );
}

function Question({ county, spot, go, onAgain }: Pick<PageProps, 'spot' | 'go'> & { readonly county: string; readonly onAgain: () => void }) {
  const t = peopleWords.use();
  const verb = matterWords.use();
  const [user, setUser] = useState(spot.user);
  const [deed, setDeed] = useState(spot.verb === '' ? 'see' : spot.verb);
  const [number, setNumber] = useState(spot.number);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const asked = askOf({ user, verb: deed, number });
    if (asked === null) return;
    if (asked.user === spot.user && asked.verb === spot.verb && asked.number === spot.number) onAgain();
    else go(asked);
  };
  return (
    <form
      className="people-question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <UserFinder county={county} value={user} onChange={setUser} error={tried && user === '' ? t('userMissing') : null} />
      <Select label={t('canDo')} value={deed} onChange={(event) => setDeed(event.target.value)}>
        {ASKABLE.map((one) => (
          <option key={one} value={one}>{one === 'see' ? t('see') : verb(`verb.${one}`)}</option>
        ))}
      </Select>
      <Input label={t('matterNumber')} hint={t('matterNumberHint')} autoComplete="off" maxLength={40} value={number} onChange={(event) => setNumber(event.target.value)} error={tried && number.trim() === '' ? t('numberMissing') : null} />
      <Button kind="main" type="submit">{t('explainDo')}</Button>
    </form>
  );
}

/** Thirty thousand users are looked for by the server, from the first letters. */
function UserFinder({ county, value, onChange, error }: { readonly county: string; readonly value: string; readonly onChange: (id: string) => void; readonly error: string | null }) {
  const t = peopleWords.use();
  const names = useNames();
  const [typed, setTyped] = useState('');
  const found = useUsers(county, { q: typed === '' ? undefined : typed, limit: 30 });
  const chosen = useUser(county, value);
  const options = found.data?.pages[0]?.rows.map(({ id, name, held }) => ({
    id, name, more: [id, held[0] === undefined ? t('noPosts') : names.role(held[0].role)].join(' · '),
  })) ?? null;
  return (
    <Finder
      id={SEARCH_ID}
      label={t('who')}
      placeholder={t('searchUsers')}
      options={options}
      value={value}
      valueName={chosen.data === undefined ? undefined : `${chosen.data.name} · ${value}`}
      onChange={onChange}
      onType={setTyped}
      error={error}
    />
  );
}
