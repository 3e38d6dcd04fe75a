import type { Category } from '../../../features/matter/categories.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { panelWords } from './words.ts';

interface Props {
  readonly category: Category | undefined;
  readonly value: string | null;
  readonly onChange: (condition: string | null) => void;
}

/** 立案条件: only where the category has several, with limits of their own. */
export function Conditions({ category, value, onChange }: Props) {
  const t = panelWords.use();
  const language = useLanguage();
  const conditions = category?.conditions ?? [];
  if (conditions.length === 0) return null;
  return (
    <Choice
      legend={t('condition')}
      columns
      options={[{ value: '', words: t('conditionNone') }, ...conditions.map(({ id, name }) => ({ value: id, words: name[language] }))]}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  );
}
