import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isStatus } from '../../api/problem.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, Input } from '../../kit/Field.tsx';
import { Steps } from '../../kit/States.tsx';
import { PlacePicker } from '../../features/place/PlacePicker.tsx';
import { findPosition } from '../../features/place/position.ts';
import { useLocate } from '../../features/place/useLocate.ts';
import { placeWords } from '../../features/place/words.ts';
import { PLACE_WORDS_MAX } from '../../features/report/draft.ts';
import { reportWords } from '../../features/report/words.ts';
import type { ChangeDraft } from '../../features/report/useDraft.ts';
import { FieldPhone } from './FieldPhone.tsx';
import type { ReportStep } from './report-step.ts';
import { fieldWords } from './words.ts';

const FIELD = 'place';

export function ReportWhere({ session, hand }: ReportStep) {
  const t = fieldWords.use();
  const p = placeWords.use();
  const r = reportWords.use();
  const [, go] = useLocation();
  const { draft, change } = hand;
  const [tried, setTried] = useState(false);
  useStartingPosition(draft.place === null, change);
  const found = useLocate(session.county, draft.place);
  const refused = isStatus(found.error, 422) ? (found.error?.message ?? null) : null;
  const fault = draft.place === null ? r('place') : refused;
  function next(): void {
    setTried(true);
    if (fault === null) go('/report/photo');
  }
  return (
    <FieldPhone
      title={t('report')}
      back="/report"
      foot={
        <Button kind="main" size="large" wide onClick={next}>
          {draft.place === null || refused ? t('next') : t('placeRight')}
        </Button>
      }
    >
      <ErrorSummary errors={tried && fault !== null ? [{ field: FIELD, words: fault }] : []} />
      <Steps n={2} of={3} />
      <h1>{draft.place === null ? t('whereNone') : t('where')}</h1>
      <PlacePicker county={session.county} value={draft.place} onChange={(place) => change({ place })} id={FIELD} />
      <Input
        label={p('words')}
        hint={p('wordsHint')}
        placeholder={p('wordsPlace')}
        maxLength={PLACE_WORDS_MAX}
        value={draft.placeWords}
        onChange={(event) => change({ placeWords: event.target.value })}
      />
    </FieldPhone>
  );
}

/** A worker stands where it is: ask the phone at once, so that the place is only confirmed. */
function useStartingPosition(wanted: boolean, change: ChangeDraft): void {
  const asked = useRef(false);
  useEffect(() => {
    if (!wanted || asked.current) return;
    asked.current = true;
    void findPosition().then((found) => {
      if (typeof found !== 'string') change((now) => (now.place === null ? { place: found } : {}));
    });
  }, [wanted, change]);
}
