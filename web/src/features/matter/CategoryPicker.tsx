import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../kit/i18n.ts';
import { findCategories, groupsOf, limitOf, type Category, type CategoryGroup } from './categories.ts';
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

/** What is typed, what it finds, and which option the arrows stand on. */
function usePicker({ categories, value, onChange }: PickerProps, id: string) {
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const groups = useMemo(() => groupsOf(categories, language), [categories, language]);
  const found = useMemo(() => findCategories(groups, typed), [groups, typed]);
  const flat = useMemo(() => found.flatMap((group) => group.items), [found]);
  const active = flat.find((item) => item.id === (cursor ?? value)) ?? (typed === '' ? undefined : flat[0]);
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = active ? flat.indexOf(active) : -1;
    if (step !== undefined) setCursor(flat[Math.min(flat.length - 1, Math.max(0, at + step))]?.id ?? null);
    else if (event.key === 'Enter' && active) onChange(active.id);
    else return;
    event.preventDefault();
  };
  const type = (words: string) => {
    setTyped(words);
    setCursor(null);
  };
  return { typed, type, found, active, press };
}

/** Two levels in one list: type to narrow, arrows to move, Enter to take. */
export function CategoryPicker(props: PickerProps) {
  const { label, error, autoFocus } = props;
  const t = matterWords.use();
  const id = useId();
  const { typed, type, found, active, press } = usePicker(props, id);
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
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Options {...props} id={id} found={found} active={active} />
    </div>
  );
}

interface OptionsProps extends PickerProps {
  readonly id: string;
  readonly found: readonly CategoryGroup[];
  readonly active: Category | undefined;
}
function Options({ id, found, active, value, onChange, label }: OptionsProps) {
  const t = matterWords.use();
  return (
    <div className="m-picker-list" id={`${id}-list`} role="listbox" aria-label={label}>
      {found.map((group) => (
        <div key={group.id} role="group" aria-label={group.name}>
          <p className="m-picker-group" aria-hidden>{group.name}</p>
          {group.items.map((item) => (
            <Item key={item.id} id={`${id}-${item.id}`} item={item} on={item.id === value} active={item.id === active?.id} onChange={onChange} />
          ))}
        </div>
      ))}
      {found.length === 0 ? <p className="m-picker-none">{t('categoryNone')}</p> : null}
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
  const limit = limitOf(item)[language];
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
        {[limit, item.proof === 'photo' ? t('categoryProof') : undefined].filter(Boolean).join(' · ')}
      </small>
    </div>
  );
}
