import { useMemo, useState } from 'react';
import type { CategoryTree } from '../../../../../../contract/edition.ts';
import { readCodes } from '../../../../../../core/category/codes.ts';
import { mergeCodes, type CodeMerge } from '../../../../../../core/category/merge.ts';
import { TextArea } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { PanelForm } from '../../people/PanelForm.tsx';
import { useKeptText } from '../useKeptText.ts';
import { ordersWords } from '../words.ts';
import { withCodes } from './tree.ts';

interface ImportProps {
  readonly tree: CategoryTree;
  readonly onPut: (tree: CategoryTree) => void;
  readonly onClose: () => void;
}
const SHOWN = 12;

/** A national list of classes, pasted: nothing is changed before it is seen what it would do. */
export function ImportCodes({ tree, onPut, onClose }: ImportProps) {
  const t = ordersWords.use();
  const [text, setText] = useKeptText('codes');
  const [withNew, setWithNew] = useState(false);
  const [tried, setTried] = useState(0);
  const read = useMemo(() => readMerge(tree, text), [tree, text]);
  const merge = read === 'empty' || read === 'unreadable' ? null : read;
  const take = (found: CodeMerge) => {
    setText('');
    onPut(withCodes(tree, found, withNew));
  };
  const addable = merge?.additions.filter(({ parent }) => parent !== null).length ?? 0;
  const error = read === 'unreadable' ? t('codesHeading') : read === 'empty' && tried > 0 ? t('codesMissing') : null;
  return (
    <PanelForm
      title={t('importCodes')}
      verb={t('takeCodes')}
      effect={merge === null ? [] : [t('codesEffect', { n: merge.matches.length }), withNew ? t('codesEffectNew', { n: addable }) : null, t('draftOnly')]}
      deed={{ busy: false, error: null, faults: error === null ? 0 : tried, submit: () => (merge === null ? setTried(tried + 1) : take(merge)) }}
      onClose={onClose}
    >
      <TextArea label={t('codesPaste')} hint={t('codesHint')} rows={7} spellCheck={false} value={text} error={error} onChange={(event) => setText(event.target.value)} />
      {merge === null ? null : <Found merge={merge} tree={tree} />}
      {addable === 0 ? null : (
        <label className="people-check">
          <input type="checkbox" checked={withNew} onChange={(event) => setWithNew(event.target.checked)} />
          <span>{t('codesNew', { n: addable })}<small>{t('codesNewWhat')}</small></span>
        </label>
      )}
    </PanelForm>
  );
}

function readMerge(tree: CategoryTree, text: string): CodeMerge | 'empty' | 'unreadable' {
  if (text.trim() === '') return 'empty';
  try {
    const { codes, faults } = readCodes(text);
    const merge = mergeCodes(tree, codes);
    return { ...merge, faults: [...faults, ...merge.faults] };
  } catch {
    return 'unreadable';
  }
}

function Found({ merge: { matches, additions, faults }, tree }: { readonly merge: CodeMerge; readonly tree: CategoryTree }) {
  const t = ordersWords.use();
  const language = useLanguage();
  const name = (id: string) => tree.categories.find((one) => one.id === id)?.name[language] ?? id;
  return (
    <div className="orders-found">
      <p role="status">{t('codesFound', { matches: matches.length, additions: additions.length, faults: faults.length })}</p>
      <ul>
        {faults.slice(0, SHOWN).map(({ row, code, message }) => <li key={`${String(row)} ${code}`} className="people-faulty">{t('rowN', { n: row })} {message[language]}</li>)}
        {matches.slice(0, SHOWN).map(({ row, code, category, was }) => <li key={row}>{code} → {name(category)}{was === null ? '' : ` (${t('codeWas', { code: was })})`}</li>)}
      </ul>
    </div>
  );
}
