import { useEffect, type ReactNode } from 'react';
import { NoAnswer } from '../../../api/problem.ts';
import { Button } from '../../../kit/Button.tsx';
import { Notice } from '../../../kit/States.tsx';
import { useForm } from '../panels/PanelFrame.tsx';
import { useCommit } from '../useCommit.ts';
import type { Deed } from './useDeed.ts';
import { peopleWords } from './words.ts';

interface PanelProps {
  readonly title: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly danger?: boolean;
  /** What pressing will do, and to whom. It stands where others ask "are you sure?". */
  readonly effect: readonly (string | null)[];
  readonly deed: Pick<Deed<object>, 'busy' | 'error' | 'faults' | 'submit'>;
  /** Somebody changed it since the panel was opened. */
  readonly changed?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function PanelForm({ title, verb, danger = false, effect, deed, changed = false, onClose, children }: PanelProps) {
  const t = peopleWords.use();
  const form = useForm();
  useCommit(deed.submit);
  useEffect(() => {
    if (deed.faults > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], .k-choice:has(.k-error) input')?.focus();
  }, [deed.faults, form]);
  return (
    <form
      ref={form}
      className="people-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        deed.submit();
      }}
    >
      <div className="people-form-body">
        <h2>{title}</h2>
        {changed ? <Notice kind="soon">{t('changedMeanwhile')}</Notice> : null}
        <div className="people-form-columns">
          <div className="people-form-fields">{children}</div>
          <Effect lines={effect} />
        </div>
      </div>
      {deed.error ? <p className="k-error people-form-error" role="alert">{deed.error instanceof NoAnswer ? t('unsure') : deed.error.message}</p> : null}
      <div className="desk-bar">
        <Button kind={danger ? 'danger' : 'main'} type="submit" busy={deed.busy}>
          {verb} <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
        <span className="desk-quiet">{t('kept')}</span>
      </div>
    </form>
  );
}

function Effect({ lines }: { readonly lines: readonly (string | null)[] }) {
  const t = peopleWords.use();
  const said = lines.filter((line) => line !== null);
  return (
    <div className="desk-panel-effect" aria-live="polite">
      {said.length === 0 ? null : <h3>{t('effect')}</h3>}
      <ul>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
