import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Receipt, ReportBody } from '../../../../../contract/matter.ts';
import type { Session } from '../../../../../contract/session.ts';
import { now } from '../../../api/clock.ts';
import { report } from '../../../api/matter.ts';
import { NoAnswer } from '../../../api/problem.ts';
import { Button } from '../../../kit/Button.tsx';
import { ErrorSummary, type FieldError } from '../../../kit/Field.tsx';
import { useDraft } from '../panels/draft.ts';
import { panelWords } from '../panels/words.ts';
import { useCommit } from '../useCommit.ts';
import { deskWords } from '../words.ts';
import { BLANK, bodyOf, faultsOf, type Hand, type HandFault } from './hand.ts';
import { MoreFields } from './MoreFields.tsx';
import { ReceiptToRead } from './ReceiptToRead.tsx';
import { WhatFields } from './WhatFields.tsx';
import { WhereFields } from './WhereFields.tsx';
import { WhoFields } from './WhoFields.tsx';
import { handWords } from './words.ts';

const TOWNSHIP_DIGITS = 9;

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
  return <Form key={round} session={session} onLeave={onLeave} onSent={setReceipt} onOpen={onOpen} />;
}

interface FormProps {
  readonly session: Session;
  readonly onLeave: () => void;
  readonly onSent: (receipt: Receipt) => void;
  readonly onOpen: (id: string) => void;
}
function useForm({ session, onSent }: FormProps) {
  const t = deskWords.use();
  const draft = useDraft<Hand>(`desk.${session.user}.report`, BLANK);
  const hand = handWords.use();
  const panel = panelWords.use();
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const send = useMutation({
    mutationFn: (body: ReportBody) => report(session.county, body, draft.keyFor(body)),
    onSuccess: (receipt) => {
      draft.drop();
      onSent(receipt);
    },
  });
  const submit = () => {
    const faults = faultsOf(draft.values, now());
    const says: Record<HandFault, string> = {
      text: t('byHandTextMissing'), place: t('byHandPlaceMissing'), photos: panel('photoWait'),
      headcount: hand('wrongHeadcount'), happened: hand('wrongHappened'), received: hand('wrongReceived'),
    };
    setWrong(faults.map((fault) => ({ field: `hand-${fault}`, words: says[fault] })));
    const body = faults.length > 0 ? null : bodyOf(draft.values);
    if (body !== null && !send.isPending) send.mutate(body);
  };
  useCommit(submit);
  return { draft, wrong, send, submit };
}

function Form(props: FormProps) {
  const { session, onLeave, onOpen } = props;
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
          <div className="desk-hand-column">
            <WhereFields county={session.county} around={session.posts[0]?.territory.id.slice(0, TOWNSHIP_DIGITS)} draft={draft} wrong={wrong} />
            <WhoFields county={session.county} draft={draft} onOpen={onOpen} />
          </div>
        </div>
        <MoreFields draft={draft} wrong={wrong} />
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
