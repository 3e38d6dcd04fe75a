import { useState } from 'react';
import { Choice } from '../../kit/Choice.tsx';
import { Input } from '../../kit/Field.tsx';
import { Tick } from '../../kit/Tick.tsx';
import { NO_CONTACT, type DraftContact } from '../../features/report/draft.ts';
import { portalWords } from './words.ts';

interface Props {
  readonly contact: DraftContact;
  readonly onChange: (contact: DraftContact) => void;
  readonly error: string | null;
}
/** The telephone field, for the error. */
export const PHONE_FIELD = 'contact-phone';

/** Leaving a name or number is asked once, can be passed over, and says who would see it. */
export function ContactPart({ contact, onChange, error }: Props) {
  const t = portalWords.use();
  const [open, setOpen] = useState(false);
  const set = (change: Partial<DraftContact>): void => onChange({ ...contact, ...change });
  const left = contact.name.trim() !== '' || contact.phone.trim() !== '';
  return (
    <details className="contact" open={open || left || error !== null} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('contact')}</summary>
      <div className="stack">
        <p>{t(left ? `contactSees.${contact.confidential ? 'confidential' : 'open'}` : 'contactNone')}</p>
        <Input label={t('contactName')} autoComplete="name" maxLength={80} value={contact.name} onChange={(event) => set({ name: event.target.value })} />
        <Input
          id={PHONE_FIELD}
          label={t('contactPhone')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={contact.phone}
          onChange={(event) => set({ phone: event.target.value })}
          error={error}
        />
        {left ? (
          <>
            <Choice
              legend={t('contactWho')}
              options={[
                { value: 'open', words: t('contactOpen'), hint: t('contactSees.open') },
                { value: 'confidential', words: t('contactConfidential'), hint: t('contactSees.confidential') },
              ]}
              value={contact.confidential ? 'confidential' : 'open'}
              onChange={(who) => set({ confidential: who === 'confidential' })}
            />
            <Tick on={contact.answerWanted} onChange={(answerWanted) => set({ answerWanted })}>
              {t('contactAnswer')}
            </Tick>
            <button type="button" className="k-link" onClick={() => onChange(NO_CONTACT)}>
              {t('contactDrop')}
            </button>
          </>
        ) : null}
      </div>
    </details>
  );
}
