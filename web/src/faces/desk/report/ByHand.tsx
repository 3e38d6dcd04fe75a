import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Receipt, ReportBody } from '../../../../../contract/matter.ts';
import type { Session } from '../../../../../contract/session.ts';
import { URGENCIES, type Urgency } from '../../../../../core/matter/life.ts';
import { report } from '../../../api/matter.ts';
import { NoAnswer } from '../../../api/problem.ts';
import { CategoryPicker } from '../../../features/matter/CategoryPicker.tsx';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { PlaceFound } from '../../../features/place/PlaceFound.tsx';
import { PlaceMap } from '../../../features/place/PlaceMap.tsx';
import type { PickedPlace } from '../../../features/place/place.ts';
import { VillageList } from '../../../features/place/VillageList.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { ErrorSummary, Input, TextArea, type FieldError } from '../../../kit/Field.tsx';
import { useDraft, type Draft } from '../panels/draft.ts';
import { panelWords } from '../panels/words.ts';
import { useCommit } from '../useCommit.ts';
import { deskWords } from '../words.ts';
import { ReceiptToRead } from './ReceiptToRead.tsx';

interface Values {
  readonly text: string;
  readonly place: PickedPlace | null;
  readonly placeWords: string;
  readonly category: string | null;
  readonly urgency: Urgency;
}
const TOWNSHIP_DIGITS = 9;
const INITIAL: Values = { text: '', place: null, placeWords: '', category: null, urgency: 'ordinary' };

interface ByHandProps {
  readonly session: Session;
  readonly onLeave: () => void;
  readonly onOpen: (id: string) => void;
}

/** A report taken down for somebody who called or came by. */
export function ByHand({ session, onLeave, onOpen }: ByHandProps) {
  const [round, setRound] = useState(0);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const another = () => {
    setReceipt(null);
    setRound(round + 1);
  };
  if (receipt) return <ReceiptToRead receipt={receipt} onOpen={() => onOpen(receipt.id)} onAnother={another} />;
  return <Form key={round} session={session} onLeave={onLeave} onSent={setReceipt} />;
}

function bodyOf(values: Values): ReportBody | null {
  const { text, place, placeWords, category, urgency } = values;
  if (place === null || text.trim() === '') return null;
  return {
    text,
    point: { lon: place.lon, lat: place.lat },
    urgency,
    ...(placeWords.trim() === '' ? {} : { placeWords }),
    ...(category === null ? {} : { category }),
  };
}

interface FormProps {
  readonly session: Session;
  readonly onLeave: () => void;
  readonly onSent: (receipt: Receipt) => void;
}
function useForm({ session, onSent }: FormProps) {
  const t = deskWords.use();
  const draft = useDraft(`desk.${session.user}.report`, INITIAL);
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const send = useMutation({
    mutationFn: (body: ReportBody) => report(session.county, body, draft.keyFor(body)),
    onSuccess: (receipt) => {
      draft.drop();
      onSent(receipt);
    },
  });
  const submit = () => {
    const { text, place } = draft.values;
    const body = bodyOf(draft.values);
    setWrong([
      ...(text.trim() === '' ? [{ field: 'hand-text', words: t('byHandTextMissing') }] : []),
      ...(place === null ? [{ field: 'hand-place', words: t('byHandPlaceMissing') }] : []),
    ]);
    if (body !== null && !send.isPending) send.mutate(body);
  };
  useCommit(submit);
  return { draft, wrong, send, submit };
}

function Form(props: FormProps) {
  const { session, onLeave } = props;
  const t = deskWords.use();
  const panel = panelWords.use();
  const { draft, wrong, send, submit } = useForm(props);
  return (
    <form
      className="desk-hand-form"
      aria-labelledby="desk-hand-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="desk-hand-body">
        <h2 id="desk-hand-title">{t('byHandTitle')}</h2>
        <ErrorSummary errors={wrong} />
        <div className="desk-hand-columns">
          <WhatFields county={session.county} draft={draft} wrong={wrong} />
          <WhereFields county={session.county} around={session.posts[0]?.territory.id.slice(0, TOWNSHIP_DIGITS)} draft={draft} wrong={wrong} />
        </div>
        <p className="desk-quiet">
          {t('byHandNext')} {t('byHandCode')}
        </p>
        {send.error ? <p className="k-error" role="alert">{send.error instanceof NoAnswer ? panel('unsure') : send.error.message}</p> : null}
      </div>
      <div className="desk-bar">
        <Button kind="main" type="submit" busy={send.isPending}>
          {t('byHandSend')} <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </Button>
        <Button kind="plain" onClick={onLeave}>
          {panel('cancel')} <kbd>Esc</kbd>
        </Button>
        <span className="desk-quiet">{t('kept')}</span>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly county: string;
  readonly draft: Draft<Values>;
  readonly wrong: readonly FieldError[];
}
const errorOf = (wrong: readonly FieldError[], field: string) => wrong.find((one) => one.field === field)?.words ?? null;

function WhatFields({ county, draft, wrong }: FieldsProps) {
  const t = deskWords.use();
  const words = matterWords.use();
  const panel = panelWords.use();
  const { categories } = useCategoryNames(county);
  const { values, set } = draft;
  return (
    <div className="desk-hand-column">
      <TextArea
        id="hand-text"
        label={t('byHandText')}
        hint={t('byHandTextHint')}
        rows={5}
        autoFocus
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        error={errorOf(wrong, 'hand-text')}
      />
      <CategoryPicker categories={categories} value={values.category} onChange={(category) => set({ category })} label={t('byHandCategory')} />
      {values.category === null ? null : (
        <p>
          <Button size="small" onClick={() => set({ category: null })}>
            {t('byHandClear')}
          </Button>
        </p>
      )}
      <Choice
        legend={panel('urgency')}
        columns
        options={URGENCIES.map((one) => ({ value: one, words: words(`urgency.${one}`) }))}
        value={values.urgency}
        onChange={(urgency) => set({ urgency })}
      />
    </div>
  );
}

function WhereFields({ county, around, draft, wrong }: FieldsProps & { readonly around: string | undefined }) {
  const t = deskWords.use();
  const { values, set } = draft;
  const error = errorOf(wrong, 'hand-place');
  return (
    <div className="desk-hand-column">
      <p className="k-label" id="hand-place" tabIndex={-1}>
        {t('byHandPlace')}
      </p>
      {error ? <p className="k-error">{error}</p> : null}
      <PlaceMap county={county} around={around} value={values.place} onChange={(place) => set({ place })} />
      <PlaceFound county={county} place={values.place} onChange={(place) => set({ place })} />
      <details>
        <summary>{t('villageList')}</summary>
        <VillageList county={county} onPick={(place) => set({ place })} />
      </details>
      <Input
        label={t('byHandPlaceWords')}
        hint={t('byHandPlaceWordsHint')}
        maxLength={200}
        value={values.placeWords}
        onChange={(event) => set({ placeWords: event.target.value })}
      />
    </div>
  );
}
