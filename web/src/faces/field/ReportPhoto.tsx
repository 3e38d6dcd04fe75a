import { useState } from 'react';
import { useLocation } from 'wouter';
import { headline } from '../../../../core/matter/matter.ts';
import { now } from '../../api/clock.ts';
import { useCategories } from '../../api/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldError } from '../../kit/Field.tsx';
import { Steps } from '../../kit/States.tsx';
import { dangerIn } from '../../features/danger/danger.ts';
import { enqueue } from '../../features/outbox/outbox.ts';
import type { Item, Work } from '../../features/outbox/item.ts';
import { PhotoPicker } from '../../features/photo/PhotoPicker.tsx';
import { usePhotos } from '../../features/photo/usePhotos.ts';
import { faultsOfSettling, lengthOf, reportBody, settleBody, TEXT_MAX, type Draft } from '../../features/report/draft.ts';
import { reportWords } from '../../features/report/words.ts';
import { useLocate } from '../../features/place/useLocate.ts';
import { maySettleSomewhere } from './duty.ts';
import { FieldPhone } from './FieldPhone.tsx';
import type { ReportStep } from './report-step.ts';
import { SettleFields } from './SettleFields.tsx';
import { mayHere } from './settling.ts';
import { fieldWords } from './words.ts';

const PHOTO = 'photo';

export function ReportPhoto({ session, hand }: ReportStep) {
  const t = fieldWords.use();
  const [, go] = useLocation();
  const { draft, change, clear } = hand;
  const { county } = session;
  const [tried, setTried] = useState(false);
  const categories = useCategories(county).data?.categories ?? [];
  const needsPhoto = categories.find((one) => one.id === draft.category)?.proof === 'photo';
  const here = mayHere(session, useLocate(county, draft.place).data);
  const photos = usePhotos({ county, list: draft.photos, onChange: (next) => change((old) => ({ photos: next(old.photos) })), upload: false });
  const errors = useFaults(draft, { needsPhoto, here });
  const errorOf = (field: string) => (tried ? (errors.find((one) => one.field === field)?.words ?? null) : null);
  function send(): void {
    setTried(true);
    if (errors.length > 0) return;
    void enqueue(itemOf(draft, session));
    clear();
    go(`/sent/${draft.key}`, { replace: true });
  }
  return (
    <FieldPhone
      title={t('report')}
      back="/report/where"
      foot={
        <Button kind="main" size="large" wide onClick={send}>
          {t('send')}
        </Button>
      }
    >
      {tried ? <ErrorSummary errors={errors} /> : null}
      <Steps n={3} of={3} />
      <h1>{t('photo')}</h1>
      {draft.settled && needsPhoto ? null : <p className="quiet">{t('photoHint')}</p>}
      <PhotoPicker photos={photos} id={PHOTO} error={errorOf(PHOTO)} />
      {maySettleSomewhere(session.posts) ? <SettleFields draft={draft} change={change} categories={categories} errorOf={errorOf} /> : null}
    </FieldPhone>
  );
}

const FIELD_OF = { category: 'category', done: 'done', 'done-long': 'done', photo: PHOTO, place: 'settled', text: 'settled', 'text-long': 'settled' } as const;

function useFaults(draft: Draft, { needsPhoto, here }: { needsPhoto: boolean; here: boolean }): FieldError[] {
  const t = fieldWords.use();
  const r = reportWords.use();
  if (draft.settled && !here) return [{ field: 'settled', words: t('notHere') }];
  const values = { n: lengthOf(draft.done), max: TEXT_MAX };
  return faultsOfSettling(draft, needsPhoto).map((fault) => ({ field: FIELD_OF[fault], words: r(fault, values) }));
}

/** The draft travels along, so that a refused report can be opened again as it was. */
function itemOf(draft: Draft, session: ReportStep['session']): Item {
  const bare = { ...draft, photos: [] };
  const urgent = dangerIn(draft.text) !== null;
  const work: Work = draft.settled
    ? { kind: 'settle', body: settleBody(bare), draft }
    : { kind: 'report', body: reportBody({ ...bare, category: '' }, urgent), draft };
  return {
    key: draft.key,
    county: session.county,
    user: session.user,
    title: headline(draft.text),
    writtenAt: now(),
    work,
    photos: draft.photos,
    state: 'waiting',
    endedAt: null,
    refusal: null,
    receipt: null,
  };
}
