import { useNow } from '../../../api/clock.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { termWords } from './term.ts';

export function Term({ post }: { readonly post: { readonly from: string; readonly to: string | null } }) {
  const language = useLanguage();
  const now = useNow();
  return <span>{termWords(post, { now, language })}</span>;
}
