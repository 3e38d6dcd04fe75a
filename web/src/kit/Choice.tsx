import { useId, type ReactNode } from 'react';

export interface Option<V extends string> {
  readonly value: V;
  readonly words: ReactNode;
  readonly hint?: ReactNode;
}
interface Props<V extends string> {
  readonly legend: ReactNode;
  readonly options: readonly Option<V>[];
  /** Never preselect an opinion: null until chosen. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly columns?: boolean;
  readonly error?: string | null | undefined;
  /** The id of the first choice, for the error summary. */
  readonly id?: string;
}

/** Real radio buttons that look like buttons: arrows and Space work as everywhere. */
export function Choice<V extends string>({ legend, options, value, onChange, columns, error, id }: Props<V>) {
  const own = useId();
  const name = id ?? own;
  return (
    <fieldset className={`k-choice${columns ? ' k-choice-columns' : ''}`} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {error ? (
        <p className="k-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      <div className="k-options">
        {options.map((option, i) => (
          <label key={option.value} className={option.value === value ? 'k-option k-option-on' : 'k-option'}>
            <input
              type="radio"
              name={own}
              id={i === 0 ? name : undefined}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.words}
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
