import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, TextArea } from '../../kit/Field.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Notice, Steps } from '../../kit/States.tsx';
import { dangerIn } from '../../features/danger/danger.ts';
import { DangerAhead } from '../../features/danger/Danger.tsx';
import { dropPhoto } from '../../features/photo/photo.ts';
import { faultsOfWords, lengthOf, TEXT_MAX } from '../../features/report/draft.ts';
import { reportWords } from '../../features/report/words.ts';
import { FieldPhone } from './FieldPhone.tsx';
import type { ReportStep } from './report-step.ts';
import { fieldWords } from './words.ts';

const FIELD = 'what';

export function ReportWhat({ hand, resumed }: ReportStep & { readonly resumed: boolean }) {
  const t = fieldWords.use();
  const r = reportWords.use();
  const [, go] = useLocation();
  const { draft, change, stored } = hand;
  const [tried, setTried] = useState(false);
  const danger = dangerIn(draft.text);
  const [fault] = faultsOfWords(draft.text);
  const words = fault === undefined ? null : r(fault, { n: lengthOf(draft.text), max: TEXT_MAX });
  const shown = tried ? words : null;
  function next(): void {
    setTried(true);
    if (words === null) go('/report/where');
  }
  return (
    <FieldPhone
      title={t('report')}
      back="/"
      foot={
        <Button kind="main" size="large" wide onClick={next}>
          {t('next')}
        </Button>
      }
    >
      <ErrorSummary errors={shown === null ? [] : [{ field: FIELD, words: shown }]} />
      <Steps n={1} of={3} />
      <h1>
        <label htmlFor={FIELD}>{t('what')}</label>
      </h1>
      <TextArea
        id={FIELD}
        label={t('what')}
        hideLabel
        placeholder={t('whatPlace')}
        error={shown}
        rows={danger === null ? 5 : 3}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {draft.text === '' ? null : (
        <p className="saved" role="status">
          <Glyph state={stored ? 'done' : 'soon'} /> {t(stored ? 'saved' : 'notSaved')}
        </p>
      )}
      {danger === null ? null : <DangerAhead danger={danger} />}
      {resumed && draft.text !== '' ? <StartOver hand={hand} /> : null}
    </FieldPhone>
  );
}

function StartOver({ hand }: Pick<ReportStep, 'hand'>) {
  const t = fieldWords.use();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {t('startOver')}
      </Button>
    );
  }
  return (
    <Notice>
      <p role="alert">{t('startOverSure')}</p>
      <div className="phone-pair">
        <Button
          kind="danger"
          size="small"
          onClick={() => {
            for (const photo of hand.draft.photos) void dropPhoto(photo.key);
            hand.clear();
            setAsking(false);
          }}
        >
          {t('yes')}
        </Button>
        <Button kind="plain" size="small" onClick={() => setAsking(false)}>
          {t('no')}
        </Button>
      </div>
    </Notice>
  );
}
