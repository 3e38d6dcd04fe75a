import { useState } from 'react';
import { useLocation } from 'wouter';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FollowPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { newKey, useNow } from '../../api/clock.ts';
import { follow, rateFollowed } from '../../api/follow.ts';
import { isProblem } from '../../api/problem.ts';
import { Button } from '../../kit/Button.tsx';
import { Notice, Skeleton, Stale } from '../../kit/States.tsx';
import { clockWords } from '../../kit/time.ts';
import { kitWords } from '../../kit/words.ts';
import { RateForm, type Rating } from '../../features/matter/RateForm.tsx';
import { rateWords } from '../../features/matter/rate-words.ts';
import { matterWords } from '../../features/matter/words.ts';
import { PhotoStrip } from '../../features/photo/PhotoStrip.tsx';
import { findReceipt, forgetReceipt, type KeptReceipt } from '../../features/report/receipts.ts';
import { Answered } from '../../features/shell/Answered.tsx';
import { Phone } from '../../features/shell/Phone.tsx';
import { CountyEnd } from './CountyEnd.tsx';
import { FollowForm } from './FollowForm.tsx';
import { FollowHead } from './FollowHead.tsx';
import { Ladder } from './Ladder.tsx';
import { paths } from './paths.ts';
import { ladderWords, portalWords } from './words.ts';

/** The reporter has no stream; once in half a minute is soon enough for plain words. */
const EVERY = 30_000;

interface Props {
  readonly county: string;
  readonly number: string;
}
export function FollowOne({ county, number }: Props) {
  const receipt = findReceipt(county, number);
  return receipt === null ? <FollowForm county={county} number={number} /> : <Known county={county} receipt={receipt} />;
}

function Known({ county, receipt }: { readonly county: string; readonly receipt: KeptReceipt }) {
  const t = portalWords.use();
  const { number, code } = receipt;
  const page = useQuery({
    queryKey: [county, 'follow', number],
    queryFn: () => follow(county, { number, code }),
    refetchInterval: EVERY,
  });
  // The words kept here stand in the head at once, before anything is read.
  return (
    <Phone title={receipt.headline} second={`${number} · ${receipt.place}`} back={paths.followAny(county)} strip={<Age at={page.dataUpdatedAt} failed={page.isError} />} end={<CountyEnd county={county} />}>
      {isProblem(page.error, 'follow.no-match') ? <Forget county={county} number={number} /> : null}
      <Answered query={page} waiting={<Skeleton rows={5} height={56} />}>
        {(data) => <Page county={county} page={data} code={code} />}
      </Answered>
      {page.data ? <Forget county={county} number={number} label={t('forget')} /> : null}
    </Phone>
  );
}

function Age({ at, failed }: { readonly at: number; readonly failed: boolean }) {
  const t = kitWords.use();
  return failed && at > 0 ? <Stale>{t('staleSince', { time: clockWords(at) })}</Stale> : null;
}

interface PageProps {
  readonly county: string;
  readonly page: FollowPage;
  readonly code: string;
}
function Page({ county, page, code }: PageProps) {
  const l = ladderWords.use();
  const now = useNow();
  const access = { county, follow: { number: page.number, code } };
  return (
    <>
      <FollowHead page={page} now={now} />
      {page.mayRate ? <Rate county={county} number={page.number} code={code} /> : <Rated page={page} />}
      <h2>{l('steps')}</h2>
      <Ladder page={page} now={now} access={access} />
      {!isOpen(page.status) ? null : (
        <Notice kind="danger">
          <b>{l('more')}</b>
          <p>{l('moreDo')}</p>
        </Notice>
      )}
      <h2>{l('said')}</h2>
      <p className="words">{page.text}</p>
      <PhotoStrip ids={page.steps[0]?.photos ?? []} access={access} />
    </>
  );
}

function Rate({ county, number, code }: { readonly county: string; readonly number: string; readonly code: string }) {
  const client = useQueryClient();
  const [key] = useState(newKey);
  const [sending, setSending] = useState<{ busy: boolean; refusal: string | null }>({ busy: false, refusal: null });
  async function rate(rating: Rating): Promise<void> {
    setSending({ busy: true, refusal: null });
    try {
      client.setQueryData([county, 'follow', number], await rateFollowed(county, { number, code, ...rating }, key));
    } catch (error) {
      setSending({ busy: false, refusal: error instanceof Error ? error.message : String(error) });
    }
  }
  return <RateForm busy={sending.busy} refusal={sending.refusal} onRate={(rating) => void rate(rating)} />;
}

function Rated({ page }: { readonly page: FollowPage }) {
  const l = ladderWords.use();
  const m = matterWords.use();
  const r = rateWords.use();
  if (page.satisfaction === null) return null;
  return (
    <Notice kind="done">
      <p>{r('thanks')}</p>
      <p className="quiet">
        {l('rated')}：{l(page.solved ? 'solved.yes' : 'solved.no')} · {m(`satisfaction.${page.satisfaction}`)}
      </p>
    </Notice>
  );
}

function Forget({ county, number, label }: Props & { readonly label?: string }) {
  const t = portalWords.use();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  function forget(): void {
    forgetReceipt(county, number);
    go(paths.followAny(county), { replace: true });
  }
  if (!asking) {
    return (
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {label ?? t('forget')}
      </Button>
    );
  }
  return (
    <Notice>
      <p role="alert">{t('forgetSure')}</p>
      <div className="phone-pair">
        <Button kind="danger" size="small" onClick={forget}>
          {t('forgetYes')}
        </Button>
        <Button kind="plain" size="small" onClick={() => setAsking(false)}>
          {t('forgetNo')}
        </Button>
      </div>
    </Notice>
  );
}
