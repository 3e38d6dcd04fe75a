import { useSyncExternalStore } from 'react';

/** Chinese is the default; the choice is remembered in this browser and follows into its other tabs. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Both = Readonly<Record<Language, string>>;

const STORED = 'yiwang.language';
const listeners = new Set<() => void>();
let current: Language = remembered();

function remembered(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage can be forbidden (private mode), and there is none under test
  }
}

function adopt(language: Language): void {
  current = language;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

export const currentLanguage = (): Language => current;

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // the choice then lasts as long as the page
  }
  adopt(language);
}

/** Called once by a face as it starts. */
export function startLanguage(): void {
  adopt(remembered());
  window.addEventListener('storage', (event) => {
    if (event.key === STORED) adopt(remembered());
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);

type Values = Readonly<Record<string, string | number>>;
/** `t('left', { n: 3 })` fills `{n}`; keys are checked by the compiler. */
export type Translate<K extends string> = (key: K, values?: Values) => string;

export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/**
 * One dictionary: Chinese first, English must have the same keys. Each face and feature has its
 * own, so that a phone never loads the desk's words.
 */
export function dictionary<const Z extends Readonly<Record<string, string>>>(
  zh: Z,
  en: Readonly<Record<keyof Z & string, string>>,
) {
  type Key = keyof Z & string;
  const inLanguage = (language: Language): Translate<Key> => {
    const words: Readonly<Record<Key, string>> = language === 'zh' ? zh : en;
    return (key, values) => fill(words[key], values);
  };
  const both: Readonly<Record<Language, Translate<Key>>> = { zh: inLanguage('zh'), en: inLanguage('en') };
  return {
    t: (language: Language): Translate<Key> => both[language],
    use: (): Translate<Key> => both[useLanguage()],
    has: (key: string): key is Key => key in zh,
  };
}
