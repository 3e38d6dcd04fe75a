import { useState, type FormEvent } from 'react';
import { SATISFACTIONS, type Satisfaction } from '../../../../core/matter/life.ts';
import { Button } from '../../kit/Button.tsx';
import { Choice } from '../../kit/Choice.tsx';
import { ErrorSummary, TextArea, type FieldError } from '../../kit/Field.tsx';
import { Notice } from '../../kit/States.tsx';
import { rateWords } from './rate-words.ts';
import { matterWords } from './words.ts';

export interface Rating {
  readonly solved: boolean;
  readonly satisfaction: Satisfaction;
  readonly words?: string;
}
interface Props {
  readonly busy: boolean;
  /** What the server said against it. */
  readonly refusal: string | null;
  readonly onRate: (rating: Rating) => void;
}

/** First a fact (is it solved?), then an opinion; nothing is preselected. */
export function RateForm({ busy, refusal, onRate }: Props) {
  const t = rateWords.use();
  const [given, setGiven] = useState<Given>({ solved: null, satisfaction: null, words: '' });
  const [tried, setTried] = useState(false);
  const missing: FieldError[] = [
    ...(given.solved === null ? [{ field: 'rate-solved', words: t('needSolved') }] : []),
    ...(given.satisfaction === null ? [{ field: 'rate-satisfaction', words: t('needSatisfaction') }] : []),
  ];
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const rating = ratingOf(given);
    if (rating !== null) onRate(rating);
  }
  return (
    <form className="rate" noValidate onSubmit={submit}>
      {tried ? <ErrorSummary errors={missing} /> : null}
      <Questions
        given={given}
        change={(part) => setGiven((now) => ({ ...now, ...part }))}
        errorOf={(field) => (tried ? (missing.find((one) => one.field === field)?.words ?? null) : null)}
      />
      {refusal === null ? null : (
        <p className="k-error" role="alert">
          {refusal}
        </p>
      )}
      <Button kind="main" size="large" type="submit" wide busy={busy}>
        {t('send')}
      </Button>
    </form>
  );
}

interface Given {
  readonly solved: 'yes' | 'no' | null;
  readonly satisfaction: Satisfaction | null;
  readonly words: string;
}
function ratingOf({ solved, satisfaction, words }: Given): Rating | null {
  if (solved === null || satisfaction === null) return null;
  return { solved: solved === 'yes', satisfaction, ...(words.trim() === '' ? {} : { words: words.trim() }) };
}

interface QuestionsProps {
  readonly given: Given;
  readonly change: (part: Partial<Given>) => void;
  readonly errorOf: (field: string) => string | null;
}
function Questions({ given, change, errorOf }: QuestionsProps) {
  const t = rateWords.use();
  const m = matterWords.use();
  return (
    <>
      <Choice
        id="rate-solved"
        legend={t('solved')}
        columns
        value={given.solved}
        onChange={(solved) => change({ solved })}
        error={errorOf('rate-solved')}
        options={[
          { value: 'yes', words: t('yes') },
          { value: 'no', words: t('no') },
        ]}
      />
      {given.solved === 'no' ? <Notice>{t('ifNot')}</Notice> : null}
      <Choice
        id="rate-satisfaction"
        legend={t('how')}
        columns
        value={given.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
        error={errorOf('rate-satisfaction')}
        options={SATISFACTIONS.map((value) => ({ value, words: m(`satisfaction.${value}`) }))}
      />
      <TextArea label={t('words')} hint={t('who')} value={given.words} maxLength={1000} onChange={(event) => change({ words: event.target.value })} rows={3} />
    </>
  );
}
