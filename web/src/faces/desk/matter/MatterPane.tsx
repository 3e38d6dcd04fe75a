import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MatterPage } from '../../../../../contract/matter.ts';
import type { Session } from '../../../../../contract/session.ts';
import type { Status, Verb } from '../../../../../core/matter/life.ts';
import { useMatter } from '../../../api/hooks.ts';
import { isStatus } from '../../../api/problem.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Refused } from '../../../features/shell/Answered.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Announce, Forbidden, Skeleton } from '../../../kit/States.tsx';
import { chooseGrid } from '../panels/correction.ts';
import { VerbPanel } from '../panels/VerbPanel.tsx';
import { deskWords } from '../words.ts';
import { Actions } from './Actions.tsx';
import { MatterBody } from './MatterBody.tsx';
import { useCopy } from './useCopy.ts';

/** What the keys of the desk may ask of the matter that is open. */
export interface Asked {
  readonly copy: () => void;
  readonly may: (verb: Verb) => boolean;
}
interface PaneProps {
  readonly session: Session;
  readonly id: string;
  readonly verb: Verb | null;
  readonly onVerb: (verb: Verb | null) => void;
  readonly onBack: () => void;
  readonly asked: RefObject<Asked | null>;
}

export function MatterPane(props: PaneProps) {
  const t = deskWords.use();
  const matter = useMatter(props.session.county, props.id);
  if (matter.data) return <Opened {...props} matter={matter.data} />;
  if (matter.error) {
    if (isStatus(matter.error, 404)) {
      return (
        <Forbidden title={t('gone')}>
          {t('goneDo')}
          <Button onClick={props.onBack}>{t('back')}</Button>
        </Forbidden>
      );
    }
    return <Refused error={matter.error} onAgain={() => void matter.refetch()} />;
  }
  return (
    <div className="desk-matter-wait">
      <Skeleton rows={1} height={64} />
      <Skeleton rows={4} height={96} />
    </div>
  );
}

function Opened({ matter, session, verb, onVerb, onBack, asked }: PaneProps & { readonly matter: MatterPage }) {
  const t = deskWords.use();
  const words = matterWords.use();
  const [said, setSaid] = useState('');
  const copy = useCopy(matter, setSaid);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    asked.current = { copy, may: (one) => matter.allowed.includes(one) };
    return () => {
      asked.current = null;
    };
  });
  useEffect(() => {
    if (verb !== null) setSaid('');
  }, [verb]);
  const mayCorrect = verb === null && matter.allowed.includes('correct');
  const correctGrid = (grid: string) => {
    chooseGrid(session.user, matter.id, grid);
    onVerb('correct');
  };
  const done = (of: Verb, status: Status) => {
    onVerb(null);
    setSaid(t('deskNow', { verb: words(`verb.${of}`), status: words(`status.${status}`) }));
  };
  return (
    <article className="desk-matter" aria-labelledby="desk-title">
      <MatterBody matter={matter} title={title} onBack={onBack} onGrid={mayCorrect ? correctGrid : null} />
      <div className="desk-said">
        <Announce>{said}</Announce>
      </div>
      {verb === null ? (
        <Actions matter={matter} user={session.user} onVerb={onVerb} onCopy={copy} />
      ) : (
        <VerbPanel key={verb} verb={verb} matter={matter} user={session.user} onClose={() => onVerb(null)} onDone={(status) => done(verb, status)} />
      )}
    </article>
  );
}
