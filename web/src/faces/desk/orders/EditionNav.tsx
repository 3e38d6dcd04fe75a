import type { EditionHead, EditionList } from '../../../../../contract/edition.ts';
import { useNow } from '../../../api/clock.ts';
import { Button } from '../../../kit/Button.tsx';
import { Glyph } from '../../../kit/Glyph.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { highestOf, stateOf, type EditionState } from './editions.ts';
import type { KeptDrafts } from './kept.ts';
import { ordersWords } from './words.ts';

interface NavProps {
  readonly list: EditionList;
  readonly kept: KeptDrafts;
  readonly version: number;
  readonly onOpen: (version: number) => void;
  readonly onBegin: (() => void) | null;
  readonly error: Error | null;
}
const GLYPHS = { 'in-force': 'done', draft: 'waiting', older: 'ordinary', passed: 'ordinary' } as const satisfies Record<EditionState, string>;

/** Editions, the newest first: one begun here and not saved yet stands on top. */
export function EditionNav({ list, kept, version, onOpen, onBegin, error }: NavProps) {
  const t = ordersWords.use();
  const begun = Object.keys(kept).map(Number).filter((one) => one > highestOf(list));
  const rows = [...begun.map((one) => ({ version: one, head: null })), ...list.editions.map((head) => ({ version: head.version, head }))];
  return (
    <nav className="orders-editions" aria-label={t('editions')}>
      <h2>{t('editions')}</h2>
      {onBegin === null ? <p className="desk-quiet">{t('readOnly')}</p> : (
        <Button kind="outline" icon="plus" onClick={onBegin}>{t('begin')}</Button>
      )}
      {error === null ? null : <p className="k-error" role="alert">{error.message}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.version}>
            <button type="button" className="orders-edition" aria-current={row.version === version ? 'page' : undefined} onClick={() => onOpen(row.version)}>
              <Glyph state={GLYPHS[stateOf(list, row.version)]} />
              <span>
                <b>{row.version === 0 ? t('shipped') : t('version', { n: row.version })}</b> <em className="desk-tag">{t(`state.${stateOf(list, row.version)}`)}</em>
                {row.head === null || kept[row.version] !== undefined ? <em className="orders-unsaved">{t('unsaved')}</em> : null}
                <Made head={row.head} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who, when, and why. */
function Made({ head }: { readonly head: EditionHead | null }) {
  const t = ordersWords.use();
  const now = useNow();
  const language = useLanguage();
  if (head === null || head.madeAt === null) return head === null ? null : <small>{t('shippedWhat')}</small>;
  const who = (name: string | null) => name ?? t('installed');
  return (
    <>
      <small>{head.onAt === null ? t('savedBy', { who: who(head.madeBy), when: whenWords(head.madeAt, now, language) }) : t('onBy', { who: who(head.onBy), when: whenWords(head.onAt, now, language) })}</small>
      {head.note === '' ? null : <small className="orders-note">{head.note === 'installed' ? t('installedNote') : head.note}</small>}
    </>
  );
}
