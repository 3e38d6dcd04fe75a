import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Receipt } from '../../../../contract/matter.ts';
import { headline } from '../../../../core/matter/matter.ts';
import { useSessionAnswer } from '../../api/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Notice, Steps } from '../../kit/States.tsx';
import { dangerIn } from '../../features/danger/danger.ts';
import { dropPhoto } from '../../features/photo/photo.ts';
import { PhotoPicker } from '../../features/photo/PhotoPicker.tsx';
import { usePhotos } from '../../features/photo/usePhotos.ts';
import { PlaceFound } from '../../features/place/PlaceFound.tsx';
import { isPhone, type Draft } from '../../features/report/draft.ts';
import { keepReceipt } from '../../features/report/receipts.ts';
import { useSend } from '../../features/report/useSend.ts';
import { Phone } from '../../features/shell/Phone.tsx';
import { ContactPart, PHONE_FIELD } from './ContactPart.tsx';
import { paths } from './paths.ts';
import type { StepProps } from './step.ts';
import { useTitle } from './useTitle.ts';
import { portalWords } from './words.ts';

export function PhotoPage({ county, hand }: StepProps) {
  const t = portalWords.use();
  const [, go] = useLocation();
  const { draft, change, clear } = hand;
  const title = useTitle(county);
  const session = useSessionAnswer().data?.session;
  const photos = usePhotos({
    county,
    list: draft.photos,
    onChange: (next) => change((now) => ({ photos: next(now.photos) })),
    upload: draft.unanswered === null,
  });
  function onReceipt(receipt: Receipt): void {
    keepReceipt(county, keptOf(receipt, draft));
    for (const photo of draft.photos) void dropPhoto(photo.key);
    clear();
    go(paths.done(county, receipt.number), { replace: true });
  }
  const { state, send } = useSend({ county, draft, change, urgent: dangerIn(draft.text) !== null, onReceipt });
  const { phoneFault, finish } = useFinish(draft, send);
  const cut = draft.unanswered !== null;
  return (
    <Phone
      title={title}
      {...(cut ? {} : { back: paths.what(county) })}
      foot={
        <>
          {state.kind === 'refused' ? (
            <p className="k-error" role="alert">
              {state.message}
            </p>
          ) : null}
          {state.kind === 'photos' ? <Missing n={state.missing} onWithout={() => finish(true)} /> : null}
          <Button kind="main" size="large" wide busy={state.kind === 'sending'} onClick={() => finish()}>
            {state.kind === 'sending' ? t('sending') : state.kind === 'rest' ? t('send') : t('again')}
          </Button>
        </>
      }
    >
      <Steps n={3} of={3} />
      {cut ? <Cut /> : <h1>{t('photo')}</h1>}
      {cut ? null : <p className="quiet">{t('photoHint')}</p>}
      {cut ? null : <PhotoPicker photos={photos} />}
      {cut ? null : <ContactPart contact={draft.contact} onChange={(contact) => change({ contact })} error={phoneFault} />}
      <PlaceFound county={county} place={draft.place} />
      <p className="words quiet">{draft.text.trim()}</p>
      {session ? <Notice>{t('signedIn', { name: session.name })}</Notice> : null}
    </Phone>
  );
}

/** Half a telephone number is asked about before anything is sent; what was sent already goes as it was. */
function useFinish(draft: Draft, send: (withoutMissing?: boolean) => Promise<void>) {
  const t = portalWords.use();
  const [tried, setTried] = useState(false);
  const faulty = draft.unanswered === null && !isPhone(draft.contact.phone);
  function finish(withoutMissing = false): void {
    setTried(true);
    if (faulty) document.getElementById(PHONE_FIELD)?.focus();
    else void send(withoutMissing);
  }
  return { phoneFault: tried && faulty ? t('contactPhoneWrong') : null, finish };
}

function Cut() {
  const t = portalWords.use();
  return (
    <div className="stack" role="status">
      <h1>
        <Glyph state="waiting" /> {t('cut')}
      </h1>
      <p>{t('cutDo')}</p>
    </div>
  );
}

function Missing({ n, onWithout }: { readonly n: number; readonly onWithout: () => void }) {
  const t = portalWords.use();
  return (
    <>
      <p className="k-error" role="alert">
        {t('photosMissing', { n })}
      </p>
      <Button kind="plain" onClick={onWithout}>
        {t('without')}
      </Button>
    </>
  );
}

const keptOf = (receipt: Receipt, { text, photos, contact }: Draft) => ({
  number: receipt.number,
  code: receipt.code,
  headline: headline(text),
  at: receipt.reportedAt,
  dueAt: receipt.dueAt,
  place: `${receipt.place.township.name} ${receipt.place.village.name}`,
  photos: photos.filter((photo) => photo.id !== null).length,
  ...(contact.name.trim() === '' && contact.phone.trim() === '' ? {} : { contact: contact.confidential ? 'confidential' as const : 'open' as const }),
});
