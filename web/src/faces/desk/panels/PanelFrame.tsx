import { useEffect, useRef, type ReactNode } from 'react';
import { useNow } from '../../../api/clock.ts';
import { NoAnswer } from '../../../api/problem.ts';
import { factWords } from '../../../features/matter/facts.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Notice } from '../../../kit/States.tsx';
import { whenWords } from '../../../kit/time.ts';
import { useCommit } from '../useCommit.ts';
import type { Panel, PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface FrameProps<T extends object> extends PanelProps {
  readonly panel: Panel<T>;
  /** What pressing will do, and to whom: one line each. It stands where others ask "are you sure?". */
  readonly effect: readonly (string | null)[];
  readonly children?: ReactNode;
}

export function PanelFrame<T extends object>({ panel, matter, effect, onClose, children }: FrameProps<T>) {
  const t = panelWords.use();
  const words = matterWords.use();
  const verb = words(`verb.${panel.verb}`);
  const form = useForm();
  useCommit(panel.submit);
  const changed = panel.meanwhile.length > 0;
  return (
    <form
      ref={form}
      className="desk-panel"
      aria-label={`${verb} ${matter.number}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        panel.submit();
      }}
    >
      <div className="desk-panel-body">
        <div className="desk-panel-fields">
          <h2>{verb}</h2>
          {changed ? <Meanwhile panel={panel} matter={matter} /> : null}
          {children}
        </div>
        <div className="desk-panel-effect" aria-live="polite">
          <h3>{t('effect')}</h3>
          <ul>
            {effect.filter((line) => line !== null).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      {panel.error ? <p className="k-error desk-panel-error" role="alert">{panel.error instanceof NoAnswer ? t('unsure') : panel.error.message}</p> : null}
      <div className="desk-bar">
        <Button kind="main" type="submit" busy={panel.busy} disabled={!panel.allowed}>
          {changed ? t('anew', { verb }) : verb} <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
        <span className="desk-quiet">{t('kept')}</span>
      </div>
    </form>
  );
}

/** Of a group of radio buttons the chosen one takes the focus, as everywhere. */
function firstField(form: HTMLFormElement | null): HTMLElement | null {
  const fields = form?.querySelectorAll<HTMLElement>('input:not([type=file]), textarea, select, button') ?? [];
  const first = [...fields].find((field) => field.checkVisibility()) ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return form?.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) ?? first;
}

/** Focus goes to the first field, and back to where it was when the panel is put away. */
export function useForm() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    firstField(form.current)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return form;
}

function Meanwhile<T extends object>({ panel, matter }: { readonly panel: Panel<T>; readonly matter: PanelProps['matter'] }) {
  const t = panelWords.use();
  const words = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const { nameOf } = useCategoryNames(matter.county);
  return (
    <Notice kind="soon">
      <div role="alert">
        <p>
          <strong>{t('meanwhile')}</strong>
        </p>
        <ul>
          {panel.meanwhile.map((step) => (
            <li key={step.version}>
              {[
                whenWords(step.at, now, language),
                step.by.name ?? step.by.unit ?? t('someone'),
                words(`verb.${step.verb}`),
                ...factWords(step, { language, categoryName: nameOf }),
              ].join(' · ')}
              {step.words === null ? '' : `：${step.words}`}
            </li>
          ))}
        </ul>
        <p>
          {panel.allowed
            ? t('meanwhileDo')
            : t('notNow', { status: words(`status.${matter.status}`), verb: words(`verb.${panel.verb}`) })}
        </p>
      </div>
    </Notice>
  );
}
