import { useEffect, useId, useRef, type ReactNode, type TextareaHTMLAttributes, type InputHTMLAttributes, type SelectHTMLAttributes } from 'react';
import { kitWords } from './words.ts';

interface Around {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Plain words: what is wrong and what to do. Shown beside the field and, by ErrorSummary, on top. */
  readonly error?: string | null | undefined;
  /** The id the error summary links to. */
  readonly id?: string;
  /** For a field that is the only thing on the page: its label is the page's heading. */
  readonly hideLabel?: boolean;
}

interface Wired {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

function Frame({ label, hint, error, id, hideLabel, children }: Around & { readonly children: (wired: Wired) => ReactNode }) {
  const own = useId();
  const field = id ?? own;
  const said = [hint ? `${field}-hint` : '', error ? `${field}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`k-field${error ? ' k-field-wrong' : ''}`}>
      <label className={hideLabel ? 'k-hidden' : 'k-label'} htmlFor={field}>
        {label}
      </label>
      {hint ? (
        <div className="k-hint" id={`${field}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="k-error" id={`${field}-error`}>
          {error}
        </p>
      ) : null}
      {children({ id: field, 'aria-describedby': said || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

type InputProps = Around & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;
export function Input({ label, hint, error, id, hideLabel, ...rest }: InputProps) {
  return <Frame {...around({ label, hint, error, id, hideLabel })}>{(wired) => <input className="k-input" {...rest} {...wired} />}</Frame>;
}

type TextAreaProps = Around & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;
export function TextArea({ label, hint, error, id, hideLabel, ...rest }: TextAreaProps) {
  return <Frame {...around({ label, hint, error, id, hideLabel })}>{(wired) => <textarea className="k-input" rows={4} {...rest} {...wired} />}</Frame>;
}

type SelectProps = Around & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>;
export function Select({ label, hint, error, id, hideLabel, children, ...rest }: SelectProps) {
  return (
    <Frame {...around({ label, hint, error, id, hideLabel })}>
      {(wired) => (
        <select className="k-input k-select" {...rest} {...wired}>
          {children}
        </select>
      )}
    </Frame>
  );
}

const around = (props: { [K in keyof Around]: Around[K] | undefined } & { label: ReactNode }): Around => ({
  label: props.label,
  hint: props.hint,
  error: props.error,
  ...(props.id === undefined ? {} : { id: props.id }),
  ...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel }),
});

export interface FieldError {
  /** The id of the field. */
  readonly field: string;
  readonly words: string;
}

/** GOV.UK's way: after a failed submit the focus goes here, and each line leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = kitWords.use();
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.words).join('\n');
  useEffect(() => {
    if (said !== '') box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="k-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errors')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
