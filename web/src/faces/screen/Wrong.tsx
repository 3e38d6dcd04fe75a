import { matterWords } from '../../features/matter/words.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { Skeleton } from '../../kit/States.tsx';
import { clockWords, spanWords } from '../../kit/time.ts';
import type { Home } from './home.ts';
import type { WrongNow } from './useWrong.ts';
import type { Problem } from './wrong.ts';
import { screenWords } from './words.ts';

interface WrongProps {
  readonly wrong: WrongNow;
  readonly chosen: string | null;
  readonly onPlace: ((place: Home) => void) | null;
}
const SHOWN = 5;

/** The first thing read: sentences, the worst on top. */
export function Wrong({ wrong, chosen, onPlace }: WrongProps) {
  const t = screenWords.use();
  const more = wrong.problems.length - SHOWN;
  return (
    <section className="screen-wrong" aria-labelledby="screen-wrong">
      <div className="screen-title">
        <h2 id="screen-wrong">{t('wrong')}</h2>
        <span className="screen-small">
          {wrong.late === null ? '' : t('wrongCount', { n: wrong.late })}
          {wrong.asOf === null ? '' : ` · ${t('asOf', { time: clockWords(wrong.asOf) })}`}
        </span>
      </div>
      {wrong.error !== null && wrong.asOf === null ? (
        <Refused error={wrong.error} onAgain={wrong.again} />
      ) : wrong.asOf === null ? (
        <Skeleton rows={3} height={72} />
      ) : wrong.problems.length === 0 ? (
        <p className="screen-fine">
          <Glyph state="done" /> {t('wrongNone')}
          <small>{t('wrongNoneDo')}</small>
        </p>
      ) : (
        <ol aria-live="polite">
          {wrong.problems.slice(0, SHOWN).map((problem, i) => (
            <Sentence key={problem.kind === 'late' ? problem.place.id : problem.status} problem={problem} n={i + 1} chosen={chosen} onPlace={onPlace} />
          ))}
        </ol>
      )}
      <p className="screen-small">
        {[more > 0 ? t('wrongMore', { n: more }) : null, wrong.first === null ? null : t('wrongFirst', { n: wrong.first })].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}

interface SentenceProps extends Omit<WrongProps, 'wrong'> {
  readonly problem: Problem;
  readonly n: number;
}
function Sentence({ problem, n, chosen, onPlace }: SentenceProps) {
  const t = screenWords.use();
  const status = matterWords.use();
  const language = useLanguage();
  if (problem.kind === 'soon') {
    return (
      <li>
        <b className="screen-n screen-n-soon">{n}</b>
        <div>
          <p>{t('wrongSoon', { n: problem.n, status: status(`status.${problem.status}`), span: spanWords(problem.next, language) })}</p>
          <p className="screen-small">
            <Glyph state="soon" /> {t(problem.status === 'to-sign' ? 'wait.to-sign' : 'wait.to-accept')}
          </p>
        </div>
      </li>
    );
  }
  const { place, held } = problem;
  const said = t('wrongLate', { place: place.name, n: problem.n, span: spanWords(problem.longest, language) });
  const who = held.map(({ holder, status: at, n: count }) =>
    holder === null ? t('wrongStage', { status: status(`status.${at}`), n: count }) : t('wrongHeld', { holder, n: count }),
  );
  return (
    <li className={place.id === chosen ? 'screen-on' : ''}>
      <b className="screen-n">{n}</b>
      <div>
        {onPlace ? (
          <button type="button" onClick={() => onPlace(place)}>
            {said}
          </button>
        ) : (
          <p>{said}</p>
        )}
        <p className="screen-small">
          <Glyph state="late" /> {who.join(' · ')}
        </p>
      </div>
    </li>
  );
}
