import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, TextArea } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Notice, Steps } from '../../kit/States.tsx';
import { dangerIn } from '../../features/danger/danger.ts';
import { DangerAhead } from '../../features/danger/Danger.tsx';
import { faultsOfWords, lengthOf, TEXT_MAX } from '../../features/report/draft.ts';
import { reportWords } from '../../features/report/words.ts';
import { Phone } from '../../features/shell/Phone.tsx';
import { paths } from './paths.ts';
import type { StepProps } from './step.ts';
import { useTitle } from './useTitle.ts';
import { portalWords } from './words.ts';

const FIELD = 'what';
const NEAR_THE_END = 300;

export function WhatPage({ county, hand }: StepProps) {
  const t = portalWords.use();
  const r = reportWords.use();
  const [, go] = useLocation();
  const { draft, change, stored } = hand;
  const [tried, setTried] = useState(false);
  const title = useTitle(county);
  const danger = dangerIn(draft.text);
  const length = lengthOf(draft.text);
  const [fault] = faultsOfWords(draft.text);
  const words = fault === undefined ? null : r(fault, { n: length, max: TEXT_MAX });
  const shown = tried ? words : null;
  function next(): void {
    setTried(true);
    if (words === null) go(paths.photo(county));
  }
  return (
    <Phone
      title={title}
      back={paths.where(county)}
      foot={<Onward quiet={danger !== null} stored={stored} onNext={next} />}
    >
      <ErrorSummary errors={shown === null ? [] : [{ field: FIELD, words: shown }]} />
      <Steps n={2} of={3} />
      <h1>
        <label htmlFor={FIELD}>{t('what')}</label>
      </h1>
      <TextArea
        id={FIELD}
        label={t('what')}
        hideLabel
        hint={t('whatHint')}
        placeholder={t('whatPlace')}
        error={shown}
        rows={danger === null ? 6 : 3}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {length > TEXT_MAX - NEAR_THE_END && length <= TEXT_MAX ? <p className="quiet">{t('left', { n: TEXT_MAX - length })}</p> : null}
      {danger === null ? <WhoSees /> : <DangerAhead danger={danger} />}
    </Phone>
  );
}

function WhoSees() {
  const t = portalWords.use();
  return (
    <Notice>
      <p className="notice-title">
        <Icon name="eye" /> {t('who')}
      </p>
      <p>{t('whoWords')}</p>
    </Notice>
  );
}

/** With danger ahead the call is the filled button of the page, and going on is the outlined one. */
function Onward({ quiet, stored, onNext }: { readonly quiet: boolean; readonly stored: boolean; readonly onNext: () => void }) {
  const t = portalWords.use();
  return (
    <>
      {quiet && stored ? null : <p>{stored ? t('kept') : t('notKept')}</p>}
      <Button kind={quiet ? 'outline' : 'main'} size="large" wide onClick={onNext}>
        {t('next')}
      </Button>
    </>
  );
}
