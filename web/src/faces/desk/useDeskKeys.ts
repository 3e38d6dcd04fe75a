import { useEffect, useRef } from 'react';
import { deskKey, type DeskKey, type Press } from './keys.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], summary, [role=tab], [role=application], canvas';

function focusOf(target: EventTarget | null): Press['focus'] {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(FIELDS)) return 'field';
  return target.matches(CONTROLS) ? 'control' : 'page';
}

/** The keys of the desk, for the whole page; an open dialog keeps them to itself. */
export function useDeskKeys(act: (key: DeskKey) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const key = deskKey({
        key: event.key,
        composing: event.isComposing || event.keyCode === 229,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        focus: focusOf(event.target),
      });
      if (key !== null && latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
