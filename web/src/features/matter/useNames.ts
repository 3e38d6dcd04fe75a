import { useMemo } from 'react';
import { useCategories } from '../../api/hooks.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { categoryName, categoryPath, type Category } from './categories.ts';

const NO_CATEGORIES: readonly Category[] = [];

export function useCategoryNames(county: string) {
  const language = useLanguage();
  const categories = useCategories(county).data?.categories ?? NO_CATEGORIES;
  return useMemo(
    () => ({
      categories,
      nameOf: (id: string | null) => categoryName(categories, id, language),
      pathOf: (id: string | null) => categoryPath(categories, id, language),
    }),
    [categories, language],
  );
}
