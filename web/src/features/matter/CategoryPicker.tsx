import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../kit/i18n.ts';
import { findCategories, groupsOf, type Category } from './categories.ts';
import { matterWords } from './words.ts';
import './matter.css';

interface PickerProps {
  readonly categories: readonly Category[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly label: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** Two levels in one list: type to narrow, arrows to move, Enter to take. */
export function CategoryPicker({ categories, value, onChange, label, error, autoFocus }: PickerProps) {
  const t = matterWords.use();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => groupsOf(categories, language), [categories, language]);
  const found = useMemo(() => findCategories(groups, typed), [groups, typed]);
  const flat = useMemo(() => found.flatMap((group) => group.items), [found]);
  const [cursor, setCursor] = useState<string | null>(null);
  const at = flat.findIndex((item) => item.id === (cursor ?? value));
  const active = flat[at] ?? (typed === '' ? undefined : flat[0]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = active ? document.getElementById(`${id}-${active.id}`) : null;
    option?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setCursor(flat[Math.min(flat.length - 1, Math.max(0, (active ? flat.indexOf(active) : -1) + step))]?.id ?? null);
    else if (event.key === 'Enter' && active) onChange(active.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={error ? 'm-picker k-field-wrong' : 'm-picker'}>
      <label className="k-label" htmlFor={id}>{label}</label>
      {error ? <p className="k-error" id={`${id}-error`}>{error}</p> : null}
      <input
        id={id}
        className="k-input"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        placeholder={t('categorySearch')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setCursor(null);
        }}
        onKeyDown={press}
      />
      <div className="m-picker-list" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
        {found.map((group) => (
          <div key={group.id} role="group" aria-label={group.name}>
            <p className="m-picker-group" aria-hidden>{group.name}</p>
            {group.items.map((item) => (
              <Item key={item.id} id={`${id}-${item.id}`} item={item} on={item.id === value} active={item.id === active?.id} onChange={onChange} />
            ))}
          </div>
        ))}
        {flat.length === 0 ? <p className="m-picker-none">{t('categoryNone')}</p> : null}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: Category;
  readonly on: boolean;
  readonly active: boolean;
  readonly onChange: (id: string) => void;
}
function Item({ id, item, on, active, onChange }: ItemProps) {
  const t = matterWords.use();
  const language = useLanguage();
  const hours = item.limitHours;
  const limit = hours >= 48 && hours % 24 === 0 ? t('categoryDays', { days: hours / 24 }) : t('categoryHours', { hours });
  return (
    <div
      id={id}
      role="option"
      aria-selected={on}
      className={`m-option${on ? ' m-option-on' : ''}${active ? ' m-option-active' : ''}`}
      onClick={() => onChange(item.id)}
    >
      <span>{item.name[language]}</span>
      <small>
        {limit}
        {item.proof === 'photo' ? ` · ${t('categoryProof')}` : ''}
      </small>
    </div>
  );
}
