import { useEffect, useRef } from 'react';

export interface Pressed {
  readonly key: string;
  readonly composing: boolean;
  readonly modified: boolean;
  readonly focus: 'page' | 'control' | 'field';
}

/** The name of a key that means something to the page, not to a field, a control or an input method. */
export function keyOf({ key, composing, modified, focus }: Pressed): string | null {
  if (composing || modified) return null;
  if (key === 'Escape') return key;
  if (focus === 'field') return null;
  if (focus === 'control' && (key === 'Enter' || key === ' ' || key.startsWith('Arrow'))) return null;
  return key.length === 1 ? key.toLowerCase() : key;
}

const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], summary';

/** `false`: the key means nothing just now. */
export type Acts = Readonly<Record<string, (() => unknown) | undefined>>;

export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : null;
      const focus = target?.matches(FIELDS) ? 'field' : target?.matches(CONTROLS) ? 'control' : 'page';
      const key = keyOf({
        key: event.key, focus,
        composing: event.isComposing || event.keyCode === 229,
        modified: event.ctrlKey || event.metaKey || event.altKey,
      });
      const act = key === null ? undefined : latest.current[key];
      if (act !== undefined && act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

export const focusOn = (id: string): void => document.getElementById(id)?.focus();
