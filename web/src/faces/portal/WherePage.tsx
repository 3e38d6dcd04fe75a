import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isStatus } from '../../api/problem.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, Input } from '../../kit/Field.tsx';
import { Steps } from '../../kit/States.tsx';
import { EmergencyNumbers } from '../../features/danger/Danger.tsx';
import { PlacePicker } from '../../features/place/PlacePicker.tsx';
import { useLocate } from '../../features/place/useLocate.ts';
import { placeWords } from '../../features/place/words.ts';
import { PLACE_WORDS_MAX } from '../../features/report/draft.ts';
import { reportWords } from '../../features/report/words.ts';
import { Phone } from '../../features/shell/Phone.tsx';
import { CountyEnd } from './CountyEnd.tsx';
import { Unfinished } from './Unfinished.tsx';
import { paths } from './paths.ts';
import type { StepProps } from './step.ts';
import { useTitle } from './useTitle.ts';
import { portalWords } from './words.ts';

const FIELD = 'place';

/** `resumed`: the words were half written before this visit, so going back a step does not offer them anew. */
export function WherePage({ county, hand, resumed }: StepProps & { readonly resumed: boolean }) {
  const t = portalWords.use();
  const p = placeWords.use();
  const r = reportWords.use();
  const [, go] = useLocation();
  const { draft, change } = hand;
  const [tried, setTried] = useState(false);
  const found = useLocate(county, draft.place);
  const title = useTitle(county);
  // A point the county refuses is no place; one that nobody could be asked about yet is.
  const refused = isStatus(found.error, 422) ? (found.error?.message ?? null) : null;
  const fault = draft.place === null ? r('place') : refused;
  const errors = tried && fault !== null ? [{ field: FIELD, words: fault }] : [];
  function next(): void {
    setTried(true);
    if (fault === null) go(paths.what(county));
  }
  return (
    <Phone
      title={title}
      right={
        <Link className="k-link" href={paths.followAny(county)}>
          {t('follow')}
        </Link>
      }
      end={<CountyEnd county={county} />}
      foot={
        <Button kind="main" size="large" wide onClick={next}>
          {draft.place === null || refused ? t('next') : t('nextHere')}
        </Button>
      }
    >
      <ErrorSummary errors={errors} />
      <EmergencyNumbers />
      {resumed ? <Unfinished county={county} hand={hand} /> : null}
      <Steps n={1} of={3} />
      <h1>{t('where')}</h1>
      <PlacePicker county={county} value={draft.place} onChange={(place) => change({ place })} id={FIELD} />
      <Input
        label={p('words')}
        hint={p('wordsHint')}
        placeholder={p('wordsPlace')}
        maxLength={PLACE_WORDS_MAX}
        value={draft.placeWords}
        onChange={(event) => change({ placeWords: event.target.value })}
      />
    </Phone>
  );
}
