import { useLanguage } from './i18n.ts';
import { Glyph } from './Glyph.tsx';
import { light } from './light.ts';
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
  /** From when the time was given; decides when amber begins. */
  readonly startedAt: string;
  readonly now: number;
  readonly glyph?: boolean;
}

/** ◐ 还剩 44 分钟: the words carry the meaning, colour and shape help the eye. */
export function TimeLeft({ dueAt, startedAt, now, glyph = true }: Due) {
  const language = useLanguage();
  const state = light(dueAt, startedAt, now);
  return (
    <time className={`k-left k-left-${state}`} dateTime={dueAt}>
      {glyph ? <Glyph state={state} /> : null}
      {leftWords(dueAt, now, language)}
    </time>
  );
}
