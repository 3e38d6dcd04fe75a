import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useMutation } from '@tanstack/react-query';
import { useNow } from '../../api/clock.ts';
import { follow } from '../../api/follow.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, Input, type FieldError } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { When } from '../../kit/Time.tsx';
import { keepReceipt, keptReceipts } from '../../features/report/receipts.ts';
import { Phone } from '../../features/shell/Phone.tsx';
import { CountyEnd } from './CountyEnd.tsx';
import { paths } from './paths.ts';
import { ladderWords, portalWords } from './words.ts';

interface Props {
  readonly county: string;
  /** When the number is known from the address and only the code is missing. */
  readonly number?: string;
}

export function FollowForm({ county, number }: Props) {
  const t = portalWords.use();
  const l = ladderWords.use();
  return (
    <Phone title={t('followTitle')} back={paths.where(county)} end={<CountyEnd county={county} />}>
      <h1>{t('followTitle')}</h1>
      <p className="quiet">{number === undefined ? t('followHint') : l('enter')}</p>
      <Form county={county} number={number ?? ''} />
      <Mine county={county} />
    </Phone>
  );
}

function Form({ county, number }: { readonly county: string; readonly number: string }) {
  const t = portalWords.use();
  const [, go] = useLocation();
  const [typed, setTyped] = useState({ number, code: '' });
  const [tried, setTried] = useState(false);
  const look = useMutation({
    mutationFn: () => follow(county, { number: typed.number.trim(), code: typed.code.trim() }),
    onSuccess: (page) => {
      const { headline, reportedAt: at, dueAt, place } = page;
      const photos = page.steps[0]?.photos.length ?? 0;
      keepReceipt(county, { number: page.number, code: typed.code.trim(), headline, at, dueAt, photos, place: `${place.township.name} ${place.village.name}` });
      go(paths.follow(county, page.number), { replace: true });
    },
  });
  const missing: FieldError[] = [
    ...(typed.number.trim() === '' ? [{ field: 'number', words: t('needNumber') }] : []),
    ...(typed.code.trim() === '' ? [{ field: 'code', words: t('needCode') }] : []),
  ];
  const errors = tried && missing.length > 0 ? missing : look.error ? [{ field: 'code', words: look.error.message }] : [];
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.words ?? null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length === 0) look.mutate();
      }}
    >
      <ErrorSummary errors={errors} />
      <Input id="number" label={t('number')} autoComplete="off" autoCapitalize="characters" maxLength={40} error={errorOf('number')} value={typed.number} onChange={(e) => setTyped({ ...typed, number: e.target.value })} />
      <Input id="code" label={t('code')} autoComplete="off" autoCapitalize="characters" maxLength={40} error={errorOf('code')} value={typed.code} onChange={(e) => setTyped({ ...typed, code: e.target.value })} />
      <Button kind="main" size="large" wide type="submit" icon="search" busy={look.isPending}>
        {t('look')}
      </Button>
    </form>
  );
}

function Mine({ county }: { readonly county: string }) {
  const t = portalWords.use();
  const now = useNow();
  const receipts = keptReceipts(county);
  if (receipts.length === 0) return null;
  return (
    <>
      <h2>{t('mine')}</h2>
      <ul className="rows">
        {receipts.map((receipt) => (
          <li key={receipt.number}>
            <Link className="row" href={paths.follow(county, receipt.number)}>
              <Icon name="list" size={22} />
              <span>
                <b>{receipt.headline}</b>
                <span className="row-second">
                  <When at={receipt.at} now={now} /> · {receipt.place}
                </span>
              </span>
              <Icon name="next" size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
