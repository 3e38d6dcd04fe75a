import { useState } from 'react';

/** What is pasted into a panel stays in this window until it is used, whatever closes the panel. */
export function useKeptText(name: string): readonly [text: string, put: (text: string) => void] {
  const key = `yiwang.orders.text.${name}`;
  const [text, setText] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const put = (next: string) => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    } catch {
      // full or forbidden: it then lasts as long as the panel
    }
  };
  return [text, put];
}
