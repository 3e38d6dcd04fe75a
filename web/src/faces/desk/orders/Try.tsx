import { useEffect } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { TryAnswer } from '../../../../../contract/edition.ts';
import type { Session } from '../../../../../contract/session.ts';
import { useNow } from '../../../api/clock.ts';
import { tryEdition } from '../../../api/edition.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { Refused } from '../../../features/shell/Answered.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Glyph } from '../../../kit/Glyph.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Skeleton } from '../../../kit/States.tsx';
import { dayWords } from '../../../kit/time.ts';
import { isFiledField, lookThrough } from './try-words.ts';
import type { Edition } from './useEdition.ts';
import { ordersWords } from './words.ts';

interface TryProps {
  readonly session: Session;
  readonly edition: Edition;
  readonly onClose: () => void;
}

/** 试一试: what is on the page, saved or not, held against last month's matters; nothing is changed. */
export function Try({ session, edition, onClose }: TryProps) {
  const t = ordersWords.use();
  const { kind, body } = edition;
  const { mutate, ...trial } = useMutation({ mutationFn: () => tryEdition({ county: session.county, kind, body }) });
  useEffect(() => mutate(), [mutate, body]);
  return (
    <div className="orders-try">
      <header className="people-head"><h2>{t('tryTitle')}</h2><p className="desk-quiet">{t('tryWhat')}</p></header>
      <div className="people-body" tabIndex={0} role="region" aria-label={t('tryTitle')} aria-busy={trial.isPending}>
        {trial.isPending ? <Skeleton rows={5} height={40} /> : null}
        {trial.error === null ? null : <Refused error={trial.error} onAgain={() => mutate()} />}
        {trial.data === undefined ? null : <Answer answer={trial.data} county={session.county} />}
      </div>
      <div className="desk-bar">
        <Button kind="outline" busy={trial.isPending} onClick={() => mutate()}>{t('tryAgain')}</Button>
        <Button kind="plain" onClick={onClose}>{t('close')} <kbd>Esc</kbd></Button>
      </div>
    </div>
  );
}

function Answer({ answer, county }: { readonly answer: TryAnswer; readonly county: string }) {
  const t = ordersWords.use();
  const now = useNow();
  const language = useLanguage();
  const { samples, changed, unclaimed, byRule } = answer;
  const found = lookThrough(answer, language);
  return (
    <>
      <section className="people-section">
        <p className="orders-try-sum">{samples === 0 ? t('tryNoSamples') : t(changed === 0 ? 'tryNothing' : 'tryChanged', { since: dayWords(answer.since, now, language), samples, changed })}</p>
        {unclaimed.after === unclaimed.before ? null : (
          <p><Glyph state={unclaimed.after > unclaimed.before ? 'soon' : 'done'} /> {t('tryUnclaimed', { before: unclaimed.before, after: unclaimed.after })}</p>
        )}
        <ul>{byRule.map((one) => <li key={`${one.side} ${one.because.zh}`}>{t(`try.${one.side}`, { rule: one.because[language], n: one.count })}</li>)}</ul>
      </section>
      {found.map(({ what, lines }) => (
        <section key={what} className="people-section">
          <h3><Glyph state="soon" /> {t(`try.${what}`)}</h3>
          <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </section>
      ))}
      <Changes answer={answer} county={county} />
      {answer.complete ? null : <p className="desk-quiet">{t('tryIncomplete')}</p>}
    </>
  );
}

function Changes({ answer: { byCategory, examples }, county }: { readonly answer: TryAnswer; readonly county: string }) {
  const t = ordersWords.use();
  const language = useLanguage();
  const { pathOf } = useCategoryNames(county);
  return (
    <>
      {byCategory.length === 0 ? null : (
        <section className="people-section">
          <h3>{t('tryByCategory')}</h3>
          <ul className="orders-examples">
            {byCategory.map((one) => (
              <li key={`${one.category} ${one.field} ${String(one.before)} ${String(one.after)}`}>
                <b>{pathOf(one.category)}</b> · {isFiledField(one.field) ? t(`filed.${one.field}`) : one.field}
                <p><Turn before={one.before} after={one.after} /> · {t('tryCount', { n: one.count })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {examples.length === 0 ? null : (
        <section className="people-section">
          <h3>{t('tryExamples')}</h3>
          <ul className="orders-examples">
            {examples.map((one) => (
              <li key={`${one.id} ${one.field.en}`}>
                <Link href={`/desk/to-do/${one.id}`}>{one.number}</Link> {one.headline} · {one.field[language]}
                <p><Turn before={one.before?.value ?? null} after={one.after?.value ?? null} /></p>
                <small>{one.before?.because[language] ?? t('nobody')} → {one.after?.because[language] ?? t('nobody')}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Turn({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  const t = ordersWords.use();
  return <>{before || t('nobody')} → <strong>{after || t('nobody')}</strong></>;
}
