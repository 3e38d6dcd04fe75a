import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { MatterPage, Revealed } from '../../../../../contract/matter.ts';
import { now } from '../../../api/clock.ts';
import { revealContact } from '../../../api/matter.ts';
import { Button } from '../../../kit/Button.tsx';
import { Input } from '../../../kit/Field.tsx';
import { Announce } from '../../../kit/States.tsx';
import { clockWords } from '../../../kit/time.ts';
import { blockWords } from './words.ts';

interface Full {
  readonly contact: Revealed;
  readonly at: number;
}
interface Revealing {
  readonly full: Full | null;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly ask: (reason: string) => void;
}

/** Held by this page alone: in no cache and no storage, gone when it is left. */
export function useReveal({ county, id }: Pick<MatterPage, 'county' | 'id'>): Revealing {
  const [full, setFull] = useState<Full | null>(null);
  const send = useMutation({
    mutationFn: (reason: string) => revealContact(county, id, reason),
    onSuccess: (contact) => setFull({ contact, at: now() }),
    gcTime: 0,
  });
  return { full, busy: send.isPending, error: send.error, ask: send.mutate };
}

export function Reveal({ reveal }: { readonly reveal: Revealing }) {
  const t = blockWords.use();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { full } = reveal;
  if (full !== null) return <Announce>{<span className="m-small">{t('recorded', { time: clockWords(full.at) })}</span>}</Announce>;
  if (!asking) {
    return (
      <Button size="small" icon="eye" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
    );
  }
  return (
    <form
      className="desk-reveal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '' && !reveal.busy) reveal.ask(reason.trim());
      }}
    >
      <Input
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? t('reasonMissing') : (reveal.error?.message ?? null)}
      />
      <div className="desk-reveal-do">
        <Button size="small" kind="main" type="submit" busy={reveal.busy}>
          {t('reveal')}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
