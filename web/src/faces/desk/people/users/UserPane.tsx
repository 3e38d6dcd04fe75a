import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PostRow, UserPage } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { isStatus } from '../../../../api/problem.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Announce, Forbidden, Skeleton } from '../../../../kit/States.tsx';
import { useKeys } from '../keys.ts';
import { useUser } from '../queries.ts';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';
import { EndPanel } from './EndPanel.tsx';
import { GivePanel } from './GivePanel.tsx';
import { LeavePanel } from './LeavePanel.tsx';
import { Posts } from './Posts.tsx';
import { RenamePanel } from './RenamePanel.tsx';

interface PaneProps {
  readonly session: Session;
  readonly id: string;
  readonly go: (to: Partial<PeopleSpot>) => void;
}
/** What is open over the user: nothing, a verb, or the post that is to end. */
export type Open = 'give' | 'rename' | 'leave' | PostRow | null;

export function UserPane(props: PaneProps) {
  const t = peopleWords.use();
  const user = useUser(props.session.county, props.id);
  if (user.data) return <Opened {...props} user={user.data} />;
  if (user.error) {
    if (!isStatus(user.error, 404)) return <Refused error={user.error} onAgain={() => void user.refetch()} />;
    return (
      <Forbidden title={t('noSuchUser')}>
        {t('noSuchUserDo')} <Button onClick={() => props.go({ id: null })}>{t('backToList')}</Button>
      </Forbidden>
    );
  }
  return (
    <div className="desk-matter-wait">
      <Skeleton rows={1} height={64} />
      <Skeleton rows={4} height={72} />
    </div>
  );
}

function Opened({ session, user, go }: PaneProps & { readonly user: UserPage }) {
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const verbs = verbsFor(user);
  const title = useRef<HTMLHeadingElement>(null);
  // When a panel is put away the button that opened it is gone: the focus goes to the name.
  const closed = open === null;
  useEffect(() => {
    if (closed) title.current?.focus({ preventScroll: true });
  }, [closed]);
  const show = (what: Open) => {
    setSaid('');
    setOpen(what);
  };
  const act = (verb: (typeof verbs)[number]) => (open === null && verbs.includes(verb) ? () => show(verb) : undefined);
  useKeys({ g: act('give'), r: act('rename'), l: act('leave'), Escape: open === null ? undefined : () => setOpen(null) });
  const shared = {
    session, user,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setSaid(words);
    },
  };
  if (open === 'give') return <GivePanel {...shared} />;
  if (open === 'rename') return <RenamePanel {...shared} />;
  if (open === 'leave') return <LeavePanel {...shared} />;
  if (open !== null) return <EndPanel {...shared} post={open} />;
  return (
    <article className="desk-matter" aria-labelledby="people-title">
      <Head user={user} go={go} title={title} />
      <div className="people-body" tabIndex={0} role="region" aria-labelledby="people-title">
        <Posts user={user} go={go} onEnd={user.allowed.includes('end-post') ? show : null} />
      </div>
      <div className="desk-said">
        <Announce>{said}</Announce>
      </div>
      <Bar verbs={verbs} onVerb={show} />
    </article>
  );
}

type Verb = 'give' | 'rename' | 'leave';
function verbsFor(user: UserPage): Verb[] {
  const held = user.posts.some((post) => post.state !== 'past');
  const verbs: Verb[] = [];
  if (user.allowed.includes('give-post')) verbs.push('give');
  if (user.allowed.includes('rename-user')) verbs.push('rename');
  if (user.allowed.includes('leave') && held) verbs.push('leave');
  return verbs;
}

interface HeadProps {
  readonly user: UserPage;
  readonly go: PaneProps['go'];
  readonly title: RefObject<HTMLHeadingElement | null>;
}
function Head({ user, go, title }: HeadProps) {
  const t = peopleWords.use();
  const present = user.posts.filter((post) => post.state === 'present').length;
  return (
    <div className="people-head">
      <button type="button" className="desk-back" onClick={() => go({ id: null })}>‹ {t('backToList')}</button>
      <p className="desk-matter-line">
        <span>{user.id}</span>
        <span>{present === 0 ? t('noPosts') : t('presentN', { n: present })}</span>
      </p>
      <h2 id="people-title" ref={title} tabIndex={-1}>{user.name}</h2>
    </div>
  );
}

const KEY: Readonly<Record<Verb, string>> = { give: 'G', rename: 'R', leave: 'L' };

function Bar({ verbs, onVerb }: { readonly verbs: readonly Verb[]; readonly onVerb: (verb: Verb) => void }) {
  const t = peopleWords.use();
  return (
    <div className="desk-bar" role="toolbar" aria-label={t('whatNext')}>
      {verbs.map((verb, i) => (
        <Button key={verb} kind={i === 0 ? 'main' : 'plain'} onClick={() => onVerb(verb)}>
          {t(`verb.${verb}`)} <kbd>{KEY[verb]}</kbd>
        </Button>
      ))}
      {verbs.length === 0 ? <span className="desk-quiet">{t('readOnly')}</span> : <span className="desk-bar-hint desk-quiet">{t('lettersOnly')}</span>}
    </div>
  );
}
