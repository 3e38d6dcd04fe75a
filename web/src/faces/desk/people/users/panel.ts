import { useState } from 'react';
import type { UserPage } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { useNow } from '../../../../api/clock.ts';
import { useLanguage } from '../../../../kit/i18n.ts';
import { whenWords } from '../../../../kit/time.ts';
import { peopleWords } from '../words.ts';

export interface UserPanelProps {
  readonly session: Session;
  readonly user: UserPage;
  readonly onClose: () => void;
  /** With the sentence that says what was done. */
  readonly onDone: (said: string) => void;
}

/** Has the user changed since the panel was opened? */
export function useChanged(user: UserPage): boolean {
  const [opened] = useState(user.version);
  return user.version !== opened;
}

export function useWhen(at: string | null | undefined): string {
  const t = peopleWords.use();
  const language = useLanguage();
  const now = useNow();
  return at ? whenWords(at, now, language) : t('aTime');
}
