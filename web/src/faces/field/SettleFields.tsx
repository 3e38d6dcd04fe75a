import { useMemo } from 'react';
import { Choice } from '../../kit/Choice.tsx';
import { Select, TextArea } from '../../kit/Field.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { groupsOf, type Category } from '../../features/matter/categories.ts';
import type { Draft } from '../../features/report/draft.ts';
import type { ChangeDraft } from '../../features/report/useDraft.ts';
import { fieldWords } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly categories: readonly Category[];
  readonly errorOf: (field: string) => string | null;
}

/** Settled on the spot, in the same form: which kind of matter, and how. */
export function SettleFields({ draft, change, categories, errorOf }: Props) {
  const t = fieldWords.use();
  return (
    <>
      <Choice
        id="settled"
        legend={t('which')}
        value={draft.settled ? 'yes' : 'no'}
        onChange={(value) => change({ settled: value === 'yes' })}
        error={errorOf('settled')}
        options={[
          { value: 'no', words: t('notSettled'), hint: t('notSettledHint') },
          { value: 'yes', words: t('settled'), hint: t('settledHint') },
        ]}
      />
      {draft.settled ? (
        <>
          <Kind draft={draft} change={change} categories={categories} errorOf={errorOf} />
          <TextArea
            id="done"
            label={t('done')}
            placeholder={t('donePlace')}
            rows={3}
            error={errorOf('done')}
            value={draft.done}
            onChange={(event) => change({ done: event.target.value })}
          />
        </>
      ) : null}
    </>
  );
}

/** The phone's own picker: large, quick to scroll, known to its owner. */
function Kind({ draft, change, categories, errorOf }: Props) {
  const t = fieldWords.use();
  const language = useLanguage();
  const groups = useMemo(() => groupsOf(categories, language), [categories, language]);
  const needsPhoto = categories.find((one) => one.id === draft.category)?.proof === 'photo';
  return (
    <Select
      id="category"
      label={t('category')}
      error={errorOf('category')}
      hint={needsPhoto ? t('needsPhoto') : null}
      value={draft.category}
      onChange={(event) => change({ category: event.target.value })}
    >
      <option value="">{t('choose')}</option>
      {groups.map((group) => (
        <optgroup key={group.id} label={group.name}>
          {group.items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.name[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
