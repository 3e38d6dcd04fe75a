import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { findOptions, type Option } from './finder.ts';
import { peopleWords } from './words.ts';

interface FinderProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** null: still being read. */
  readonly options: readonly Option[] | null;
  /** The id of what is chosen; '' = nothing. */
  readonly value: string;
  /** Of what is chosen, where the options do not hold it. */
  readonly valueName?: string | undefined;
  readonly onChange: (id: string) => void;
  /** For options that the server finds. */
  readonly onType?: (typed: string) => void;
  readonly placeholder?: string;
}

function useFinder({ options, onChange, onType }: FinderProps, id: string) {
  /** null: closed, the chosen one is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const [cursor, setCursor] = useState(0);
  const { found, more } = useMemo(() => findOptions(options ?? [], typed ?? ''), [options, typed]);
  const active = typed === null ? undefined : found[Math.min(cursor, found.length - 1)];
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  const type = (text: string) => {
    setTyped(text);
    setCursor(0);
    onType?.(text.trim());
  };
  const close = () => setTyped(null);
  const choose = (one: string) => {
    onChange(one);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' && typed === null) type('');
    else if (typed === null) return;
    else if (event.key === 'ArrowDown') setCursor(Math.min(found.length - 1, cursor + 1));
    else if (event.key === 'ArrowUp') setCursor(Math.max(0, cursor - 1));
    else if (event.key === 'Enter' && active) choose(active.id);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { typed, type, close, choose, press, found, more, active };
}

/** Type to narrow, arrows to move, Enter to take: for lists too long for a select. */
export function Finder(props: FinderProps) {
  const { label, hint, error, options, value, valueName, onChange, placeholder } = props;
  const t = peopleWords.use();
  const own = useId();
  const id = props.id ?? own;
  const finder = useFinder(props, id);
  const { typed, active } = finder;
  const open = typed !== null;
  const name = value === '' ? '' : (valueName ?? options?.find((one) => one.id === value)?.name ?? value);
  const said = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'k-field k-field-wrong people-finder' : 'k-field people-finder'}>
      <label className="k-label" htmlFor={id}>{label}</label>
      {hint ? <div className="k-hint" id={`${id}-hint`}>{hint}</div> : null}
      {error ? <p className="k-error" id={`${id}-error`}>{error}</p> : null}
      <div className="people-finder-box">
        <input
          id={id}
          className="k-input"
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          aria-describedby={said || undefined}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
          placeholder={placeholder ?? t('finderHint')}
          value={typed ?? name}
          onClick={() => (open ? undefined : finder.type(''))}
          onChange={(event) => finder.type(event.target.value)}
          onKeyDown={finder.press}
          onBlur={finder.close}
        />
        {value === '' || open ? null : (
          <button type="button" className="people-finder-clear" aria-label={t('finderClear', { label })} onClick={() => onChange('')}>✕</button>
        )}
        {open ? <Options id={id} label={label} waiting={options === null} {...finder} value={value} /> : null}
      </div>
    </div>
  );
}

interface OptionsProps extends Pick<ReturnType<typeof useFinder>, 'found' | 'more' | 'active' | 'choose'> {
  readonly id: string;
  readonly label: string;
  readonly waiting: boolean;
  readonly value: string;
}
function Options({ id, label, waiting, found, more, active, choose, value }: OptionsProps) {
  const t = peopleWords.use();
  const tail = waiting ? t('finderWaiting') : found.length === 0 ? t('finderNone') : more > 0 ? t('finderMore', { n: more }) : '';
  return (
    // Pressing keeps the focus in the field, so that it does not close before the choice is made.
    <div className="people-finder-list" onMouseDown={(event) => event.preventDefault()}>
      <div id={`${id}-list`} role="listbox" aria-label={label}>
        {found.map((one) => (
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={one.id === value}
            className={one === active ? 'm-option m-option-active' : 'm-option'}
            onClick={() => choose(one.id)}
          >
            <span>{one.name}</span>
            <small>{one.more}</small>
          </div>
        ))}
      </div>
      {tail === '' ? null : <p className="people-finder-tail" role="status">{tail}</p>}
    </div>
  );
}
