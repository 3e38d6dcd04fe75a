import { usePageIsOlder } from '../../api/version.ts';
import { kitWords } from '../../kit/words.ts';

/** Offers, never forces: the reader may be in the middle of a sentence. */
export function OlderPage() {
  const t = kitWords.use();
  if (!usePageIsOlder()) return null;
  return (
    <div className="k-stale" role="status">
      <span>{t('older')}</span>
      <button type="button" className="k-link" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
