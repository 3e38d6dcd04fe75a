import type { MatterPage } from '../../../../../contract/matter.ts';
import { ASIDE } from '../../../../../core/access/matter.ts';
import type { Verb } from '../../../../../core/matter/life.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { VERB_KEYS } from '../keys.ts';
import { draftName, hasDraft } from '../panels/draft.ts';
import { deskWords } from '../words.ts';

/** More buttons than these leave no room to say how the keys work. */
const HINT_UP_TO = 4;

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
  // What is only aside (correct, hand back …) is never the step that waits for this user.
  const next = matter.allowed.find((verb) => !ASIDE.includes(verb));
  const verbs = next === undefined ? matter.allowed : [next, ...matter.allowed.filter((verb) => verb !== next)];
  return (
    <div className="desk-bar" role="toolbar" aria-label={words(`status.${matter.status}`)}>
      {verbs.map((verb, i) => (
        <Button key={verb} kind={i === 0 && next !== undefined ? 'main' : 'plain'} onClick={() => onVerb(verb)}>
          {words(`verb.${verb}`)} <kbd>{VERB_KEYS[verb].toUpperCase()}</kbd>
          {hasDraft(draftName(user, matter.id, verb)) ? <em className="desk-draft">{t('draft')}</em> : null}
        </Button>
      ))}
      {next === undefined ? (
        <span className="desk-quiet">
          {t('waitsFor', { status: words(`status.${matter.status}`) })}
          {t('nothing')}
        </span>
      ) : null}
      <span className="desk-bar-hint desk-quiet">
        {verbs.length > HINT_UP_TO ? null : (
          <>
            {t('letters')}
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('commits')}
          </>
        )}
      </span>
      <Button kind="plain" onClick={onCopy}>
        {t('copy')} <kbd>Y</kbd>
      </Button>
    </div>
  );
}
