import { useLanguage } from './i18n.ts';
import { Glyph } from './Glyph.tsx';
import { leftWords, whenWords } from './time.ts';

interface At {
  readonly at: string;
  readonly now: number;
}

/** 今天 14:05 */
export function When({ at, now }: At) {
  const language = useLanguage();
  return <time dateTime={at}>{whenWords(at, now, language)}</time>;
}

interface Due {
  readonly dueAt: string;
  /** When amber begins. */
  readonly warnAt: string;
  readonly now: number;
  readonly glyph?: boolean;
  /** What the time is left for, before it: 受理还剩 2 小时. */
  readonly words?: ((left: string) => string) | undefined;
}

/** ◐ 还剩 44 分钟: the words carry the meaning, colour and shape help the eye. */
export function TimeLeft({ dueAt, warnAt, now, glyph = true, words = (left) => left }: Due) {
  const language = useLanguage();
  const state = now >= Date.parse(dueAt) ? 'late' : now >= Date.parse(warnAt) ? 'soon' : 'ordinary';
  return (
    <time className={`k-left k-left-${state}`} dateTime={dueAt}>
      {glyph ? <Glyph state={state} /> : null}
      {words(leftWords(dueAt, now, language))}
    </time>
  );
}
