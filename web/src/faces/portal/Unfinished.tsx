import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/States.tsx';
import { dropPhoto } from '../../features/photo/photo.ts';
import { isBlank, lengthOf } from '../../features/report/draft.ts';
import type { DraftInHand } from '../../features/report/useDraft.ts';
import { paths } from './paths.ts';
import { portalWords } from './words.ts';

/** For whoever comes back to words half written. */
export function Unfinished({ county, hand }: { readonly county: string; readonly hand: DraftInHand }) {
  const t = portalWords.use();
  const [, go] = useLocation();
  const { draft, clear } = hand;
  const [asking, setAsking] = useState(false);
  if (isBlank(draft)) return null;
  function startOver(): void {
    for (const photo of draft.photos) void dropPhoto(photo.key);
    clear();
  }
  return (
    <Notice>
      <p>
        <b>{t('unfinished')}</b>
      </p>
      <p className="quiet words-one">{draft.text}</p>
      {asking ? <p role="alert">{t('startOverSure', { n: lengthOf(draft.text) })}</p> : null}
      <div className="phone-pair">
        {asking ? (
          <>
            <Button kind="danger" size="small" onClick={startOver}>
              {t('forgetYes')}
            </Button>
            <Button kind="plain" size="small" onClick={() => setAsking(false)}>
              {t('forgetNo')}
            </Button>
          </>
        ) : (
          <>
            {draft.place === null ? null : (
              <Button size="small" onClick={() => go(paths.what(county))}>
                {t('next')}
              </Button>
            )}
            <Button kind="plain" size="small" onClick={() => setAsking(true)}>
              {t('startOver')}
            </Button>
          </>
        )}
      </div>
    </Notice>
  );
}
