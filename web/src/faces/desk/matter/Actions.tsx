import type { MatterPage } from '../../../../../contract/matter.ts';
import type { Verb } from '../../../../../core/matter/life.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { VERB_KEYS } from '../keys.ts';
import { draftName, hasDraft } from '../panels/draft.ts';
import { deskWords } from '../words.ts';

interface ActionsProps {
  readonly matter: MatterPage;
  readonly user: string;
  readonly onVerb: (verb: Verb) => void;
  readonly onCopy: () => void;
}

/** The verbs this user may press now, the usual next one first and filled; nothing greyed. */
export function Actions({ matter, user, onVerb, onCopy }: ActionsProps) {
  const t = deskWords.use();
  const words = matterWords.use();
  return (
    <div className="desk-bar" role="toolbar" aria-label={words(`status.${matter.status}`)}>
      {matter.allowed.map((verb, i) => (
        <Button key={verb} kind={i === 0 ? 'main' : 'plain'} onClick={() => onVerb(verb)}>
          {words(`verb.${verb}`)} <kbd>{VERB_KEYS[verb].toUpperCase()}</kbd>
          {hasDraft(draftName(user, matter.id, verb)) ? <em className="desk-draft">{t('draft')}</em> : null}
        </Button>
      ))}
      {matter.allowed.length === 0 ? (
        <span className="desk-quiet">
          {t('waitsFor', { status: words(`status.${matter.status}`) })}
          {t('nothing')}
        </span>
      ) : null}
      <span className="desk-bar-hint desk-quiet">
        {t('letters')}
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('commits')}
      </span>
      <Button kind="plain" onClick={onCopy}>
        {t('copy')} <kbd>Y</kbd>
      </Button>
    </div>
  );
}
