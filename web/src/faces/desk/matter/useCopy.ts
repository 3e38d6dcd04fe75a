import type { MatterPage } from '../../../../../contract/matter.ts';
import { now } from '../../../api/clock.ts';
import { statusLines } from '../../../features/matter/copied.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { deskWords } from '../words.ts';

/** Puts two lines for the work group on the clipboard, or shows them where the browser forbids it (plain http). */
export function useCopy(matter: MatterPage, say: (words: string) => void): () => void {
  const t = deskWords.use();
  const language = useLanguage();
  const { nameOf } = useCategoryNames(matter.county);
  return () => {
    const lines = statusLines(matter, { now: now(), language, category: nameOf(matter.category) });
    const copied = copyText(lines);
    void copied.then((worked) => say(worked ? t('copied') : `${t('copyFailed')}：${lines}`));
  };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'k-hidden';
  document.body.append(area);
  area.select();
  // Deprecated, and still the only way without a secure context.
  const worked = document.execCommand('copy');
  area.remove();
  return worked;
}
