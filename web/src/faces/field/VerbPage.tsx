import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MatterPage } from '../../../../contract/matter.ts';
import { newKey } from '../../api/clock.ts';
import { useMatter } from '../../api/hooks.ts';
import { Empty } from '../../kit/States.tsx';
import { RateForm, type Rating } from '../../features/matter/RateForm.tsx';
import { enqueue } from '../../features/outbox/outbox.ts';
import { Answered } from '../../features/shell/Answered.tsx';
import { commandItem } from './command-item.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { Left } from './Left.tsx';
import { StepForm } from './StepForm.tsx';
import { fieldWords } from './words.ts';

/** `sign` and `arrive` need no page: each is one press. */
const PAGES = ['confirm', 'handle', 'answer', 'verify', 'rate'] as const;

interface Props extends Signed {
  readonly id: string;
  readonly verb: string;
}

export function VerbPage({ session, id, verb }: Props) {
  const t = fieldWords.use();
  const matter = useMatter(session.county, id);
  const known = PAGES.find((one) => one === verb);
  if (matter.data === undefined || known === undefined || !matter.data.allowed.includes(known)) {
    return (
      <FieldPhone title={matter.data?.headline ?? t('tasks')} back={`/m/${id}`}>
        <Answered query={matter}>{() => <Empty title={t('notAllowed')}>{t('notAllowedDo')}</Empty>}</Answered>
      </FieldPhone>
    );
  }
  if (known === 'rate') return <Rate matter={matter.data} user={session.user} />;
  return <StepForm key={known} verb={known} matter={matter.data} user={session.user} />;
}

function Rate({ matter, user }: { readonly matter: MatterPage; readonly user: string }) {
  const [, go] = useLocation();
  const [sent, setSent] = useState(false);
  function rate(rating: Rating): void {
    setSent(true);
    void enqueue(commandItem({ key: newKey(), matter, user, verb: 'rate', body: rating, photos: [] }));
    go(`/m/${matter.id}`, { replace: true });
  }
  return (
    <FieldPhone title={matter.headline} second={<Left matter={matter} />} back={`/m/${matter.id}`}>
      <RateForm busy={sent} refusal={null} onRate={rate} />
    </FieldPhone>
  );
}
