import type { FollowPage } from '../../../../contract/matter.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { light } from '../../kit/light.ts';
import { Notice } from '../../kit/States.tsx';
import { leftWords, spanWords, whenWords } from '../../kit/time.ts';
import { matterWords } from '../../features/matter/words.ts';
import { ladderWords } from './words.ts';

interface Props {
  readonly page: FollowPage;
  readonly now: number;
}

/** One sentence: where it stands; one line: what was promised. */
export function FollowHead({ page, now }: Props) {
  const l = ladderWords.use();
  return (
    <div className="follow-head">
      <h1>
        {page.status === 'closed' ? <Glyph state="done" size={30} /> : null} {l(`head.${page.status}`)}
      </h1>
      {page.status === 'closed' ? <Took page={page} /> : page.status === 'declined' || page.status === 'handed-back' ? <Declined page={page} /> : <Promised page={page} now={now} />}
    </div>
  );
}

function Promised({ page, now }: Props) {
  const l = ladderWords.use();
  const language = useLanguage();
  const state = light(page.dueAt, page.reportedAt, now);
  const values = { when: whenWords(page.dueAt, now, language), left: leftWords(page.dueAt, now, language) };
  return (
    <p className={state === 'late' ? 'k-left-late' : undefined}>
      {state === 'late' ? <Glyph state="late" /> : null} {l(state === 'late' ? 'promiseLate' : 'promise', values)}
    </p>
  );
}

function Took({ page }: { readonly page: FollowPage }) {
  const l = ladderWords.use();
  const language = useLanguage();
  if (page.closedAt === null) return null;
  return <p className="quiet">{l('took', { span: spanWords(Date.parse(page.closedAt) - Date.parse(page.reportedAt), language) })}</p>;
}

function Declined({ page }: { readonly page: FollowPage }) {
  const l = ladderWords.use();
  const m = matterWords.use();
  const step = page.steps.find((one) => one.verb === 'decline' || one.verb === 'hand-back');
  const reason = step?.reason ?? 'other';
  return (
    <>
      <p>{l('why', { reason: m(`reason.${reason}`) })}</p>
      <Notice>
        <b>{l('declinedDo')}</b>
        <p>{l(`do.${reason}`)}</p>
      </Notice>
    </>
  );
}
