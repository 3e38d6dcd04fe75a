import { useQuery } from '@tanstack/react-query';
import type { MatterPage, WhyDeadline } from '../../../../contract/matter.ts';
import { useNow } from '../../api/clock.ts';
import { keys } from '../../api/keys.ts';
import { whyDeadline } from '../../api/matter.ts';
import { useLanguage, type Language } from '../../kit/i18n.ts';
import { Notice, Skeleton } from '../../kit/States.tsx';
import { dateWords, whenWords } from '../../kit/time.ts';
import { Refused } from '../shell/Answered.tsx';
import { clockWords } from './clock-words.ts';
import { whyDays, type WhyDay } from './why-days.ts';

interface Props {
  readonly matter: MatterPage;
  readonly clock: MatterPage['clocks'][number];
}

/** Why this deadline: the sum can be checked by hand, day by day. */
export function Why({ matter, clock }: Props) {
  const { county, id } = matter;
  const { node, dueAt } = clock;
  const why = useQuery({
    queryKey: keys.why(county, id, `${node} ${dueAt}`),
    queryFn: () => whyDeadline(county, id, node),
    staleTime: Infinity,
  });
  if (why.data) return <Explained why={why.data} />;
  return why.error ? <Refused error={why.error} onAgain={() => void why.refetch()} /> : <Skeleton rows={3} height={32} />;
}

function Explained({ why }: { readonly why: WhyDeadline }) {
  const t = clockWords.use();
  const now = useNow();
  const language = useLanguage();
  const days = whyDays(why);
  return (
    <div className="m-why">
      <dl className="m-why-sum">
        {([['start', whenWords(why.startedAt, now, language)], ['limit', why.limit[language]], ['end', whenWords(why.dueAt, now, language)]] as const).map(([key, said]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {why.startDayCounts ? null : <p className="m-small">{t('startDayOut')}</p>}
      {why.provisional ? <Notice kind="soon">{t('provisional')}</Notice> : null}
      {days.length === 0 ? null : <Days days={days} />}
      <p className="m-small">{t('source', { source: why.source })}</p>
    </div>
  );
}

function Days({ days }: { readonly days: readonly WhyDay[] }) {
  const t = clockWords.use();
  const language = useLanguage();
  return (
    <table className="m-why-days">
      <caption className="k-hidden">{t('counted')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date} className={day.skipped === null ? undefined : 'm-why-out'}>
            <th scope="row">{dateWords(`${day.date}T12:00:00+08:00`, language)}</th>
            <td>
              {day.skipped === null ? day.hours.join(language === 'zh' ? '、' : ', ') : day.skipped[language]}
              {day.madeUp === null ? null : <em className="m-why-made">{day.madeUp.name === null ? t('madeUpPlain') : t('madeUp', { name: day.madeUp.name })}</em>}
            </td>
            <td>{day.skipped === null ? countedWords(day.minutes, language) : t('skipped')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 3 小时 30 分; the whole of a day counts as one. */
function countedWords(minutes: number, language: Language): string {
  const t = clockWords.t(language);
  const n = Math.round(minutes);
  if (n >= 1440) return t('whole');
  const [h, m] = [Math.floor(n / 60), n % 60];
  return h === 0 ? t('minute', { n }) : m === 0 ? t('hour', { h }) : t('hourMinute', { h, m });
}
