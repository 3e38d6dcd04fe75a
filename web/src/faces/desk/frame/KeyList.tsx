import { useEffect, useRef } from 'react';
import { VERBS } from '../../../../../core/matter/life.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { VERB_KEYS } from '../keys.ts';
import { deskWords } from '../words.ts';

const ROWS = [
  [['↑', '↓'], 'helpMove'],
  [['Enter'], 'helpOpen'],
  [['/'], 'helpSearch'],
  [['N'], 'helpNew'],
  [['M'], 'helpView'],
  [['U'], 'helpFresh'],
  [['Y'], 'helpCopy'],
  [['Ctrl', 'Enter'], 'helpCommit'],
  [['Esc'], 'helpLeave'],
  [['?'], 'helpHelp'],
] as const;

export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const t = deskWords.use();
  const verb = matterWords.use();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="desk-keys" aria-labelledby="desk-keys" onClose={onClose}>
      <h2 id="desk-keys">{t('helpTitle')}</h2>
      <div className="desk-keys-columns">
        <dl>
          {ROWS.map(([keys, words]) => (
            <div key={words}>
              <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
        <dl>
          {VERBS.map((one) => (
            <div key={one}>
              <dt>
                <kbd>{VERB_KEYS[one].toUpperCase()}</kbd>
              </dt>
              <dd>{verb(`verb.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="desk-quiet">
        {t('letters')}
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('commits')}。{t('helpIme')}
      </p>
      <Button onClick={onClose}>{t('close')}</Button>
    </dialog>
  );
}
