import { useState } from 'react';
import type { TallyAnswer } from '../../../../contract/statistics.ts';
import { NO_CATEGORY } from '../../../../core/statistics/tally.ts';
import { useNow } from '../../api/clock.ts';
import { useTallies } from '../../api/hooks.ts';
import { useCategoryNames } from '../../features/matter/useNames.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { Skeleton } from '../../kit/States.tsx';
import { clockWords } from '../../kit/time.ts';
import type { Home } from './home.ts';
import { daysOf, PERIODS, type Period } from './period.ts';
import { screenWords } from './words.ts';

interface LedgerProps {
  readonly county: string;
  readonly place: Home;
  readonly home: Home;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly onHome: () => void;
  readonly onPlace: (place: Home) => void;
}
type By = 'child' | 'category';
const FIGURES = ['received', 'closed', 'declined', 'open'] as const;
type Part = TallyAnswer['parts'][number];
const TOWNSHIP_DIGITS = 9;

/** Four figures with what they mean, and the parts they add up from. */
export function Ledger(props: LedgerProps) {
  const { county, place, home, period, onPeriod, onHome } = props;
  const t = screenWords.use();
  const now = useNow();
  const [by, setBy] = useState<By>('child');
  const tallies = useTallies(county, { territory: place.id, ...daysOf(period, now), by });
  return (
    <section className="screen-left" aria-label={t('figures')}>
      <div className="screen-title">
        <h2>{place.name}</h2>
        <Switch label={t('period')} options={PERIODS.map((one) => [one, t(`period.${one}`)] as const)} value={period} onChange={onPeriod} />
      </div>
      {place.id === home.id ? null : (
        <button type="button" className="k-link screen-back" onClick={onHome}>
          ← {t('back', { place: home.name })}
        </button>
      )}
      {tallies.data ? (
        <>
          <Totals answer={tallies.data} period={period} />
          <Parts {...props} answer={tallies.data} by={by} onBy={setBy} />
        </>
      ) : tallies.error ? (
        <Refused error={tallies.error} onAgain={() => void tallies.refetch()} />
      ) : (
        <Skeleton rows={4} height={88} />
      )}
    </section>
  );
}

function Totals({ answer, period }: { readonly answer: TallyAnswer; readonly period: Period }) {
  const t = screenWords.use();
  return (
    <dl className="screen-figures">
      {FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{t(figure)}</dt>
          <dd>
            <b>{answer.total[figure].toLocaleString('en-US')}</b> {t('unit')}
          </dd>
          <dd className="screen-small">
            {t(`${figure}Is`, { period: t(`period.${period}`) })} · {t('asOf', { time: clockWords(answer.asOf) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PartsProps extends LedgerProps {
  readonly answer: TallyAnswer;
  readonly by: By;
  readonly onBy: (by: By) => void;
}
function Parts({ answer, by, onBy, county, home, place, onPlace }: PartsProps) {
  const t = screenWords.use();
  const { nameOf } = useCategoryNames(county);
  // An answer for the other kind is still on the page for the moment the new one is under way.
  const named = (part: Part) => (by === 'child' ? part.name : part.key === NO_CATEGORY ? t('uncategorized') : (nameOf(part.key) ?? part.name));
  const rows = answer.parts.filter((part) => FIGURES.some((figure) => part[figure] !== 0) || by === 'child').sort((a, b) => b.open - a.open || b.received - a.received);
  const whole = FIGURES.every((figure) => rows.reduce((sum, part) => sum + part[figure], 0) === answer.total[figure]);
  const goes = by === 'child' && place.id === home.id && home.id.length < TOWNSHIP_DIGITS;
  return (
    <div className="screen-parts">
      <Switch label={t('parts')} options={(['child', 'category'] as const).map((one) => [one, t(`parts.${one}`)] as const)} value={by} onChange={onBy} />
      <div className="screen-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {(['open', 'received', 'closed', 'declined'] as const).map((figure) => (
                <th key={figure} scope="col">
                  {t(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((part) => (
              <tr key={part.key}>
                <th scope="row">
                  {goes ? (
                    <button type="button" onClick={() => onPlace({ id: part.key, name: part.name })}>
                      {named(part)}
                    </button>
                  ) : (
                    named(part)
                  )}
                </th>
                <td>{part.open}</td>
                <td>{part.received}</td>
                <td>{part.closed}</td>
                <td>{part.declined}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="screen-small">{t(whole ? 'sums' : 'sumsNot', { n: rows.length })}</p>
    </div>
  );
}

interface SwitchProps<V extends string> {
  readonly label: string;
  readonly options: readonly (readonly [V, string])[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}
function Switch<V extends string>({ label, options, value, onChange }: SwitchProps<V>) {
  return (
    <div className="screen-switch" role="group" aria-label={label}>
      {options.map(([one, words]) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => onChange(one)}>
          {words}
        </button>
      ))}
    </div>
  );
}
