/** Light by day, dark by night as the device says, unless the reader chose. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const STORED = 'yiwang.theme';

export function currentTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme);
  apply(theme);
}

/** A face with a habit of its own (the screen and the night desk are dark) names it as `usual`. */
export function startTheme(usual: Theme = 'auto'): void {
  apply(localStorage.getItem(STORED) === null ? usual : currentTheme());
}

function apply(theme: Theme): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = theme;
}
