import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newKey, useNow } from '../../api/clock.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Announce, Empty, Notice } from '../../kit/States.tsx';
import { When } from '../../kit/Time.tsx';
import { copyText } from '../../features/device/copy.ts';
import type { FieldVerb, Item } from '../../features/outbox/item.ts';
import { discard, useOutbox } from '../../features/outbox/outbox.ts';
import { kindKey, outboxWords } from '../../features/outbox/words.ts';
import { writeDraft } from '../../features/report/useDraft.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { draftName } from './ReportFlow.tsx';
import { writeStepDraft } from './step-draft.ts';

export function OutboxItemPage({ itemKey }: Signed & { readonly itemKey: string }) {
  const o = outboxWords.use();
  const item = useOutbox().items.find((one) => one.key === itemKey);
  return (
    <FieldPhone title={item === undefined ? o('title') : o(kindKey(item.work))} back="/outbox">
      {item === undefined ? <Empty title={o('gone')}>{o('goneDo')}</Empty> : <One item={item} />}
    </FieldPhone>
  );
}

function One({ item }: { readonly item: Item }) {
  const o = outboxWords.use();
  const now = useNow();
  const refused = item.state === 'refused';
  return (
    <>
      <h1>{refused ? o('refusedTitle', { title: item.title }) : item.title}</h1>
      {refused ? <p role="alert">{item.refusal || o('photoLost')}</p> : null}
      <ol className="ladder">
        <li>
          <Glyph state="done" />
          <div>
            <When at={iso(item.writtenAt)} now={now} />
            <p>{o('written')}</p>
          </div>
        </li>
        {refused && item.endedAt !== null ? (
          <li>
            <Glyph state="refused" />
            <div>
              <When at={iso(item.endedAt)} now={now} />
              <p>{o('answered')}</p>
            </div>
          </li>
        ) : null}
      </ol>
      {wordsOf(item) === '' ? null : (
        <>
          <p className="words">{wordsOf(item)}</p>
          <p className="quiet">{o('keptWords')}</p>
        </>
      )}
      <h2>{o('nowWhat')}</h2>
      <Deeds item={item} />
    </>
  );
}
const iso = (at: number): string => new Date(at).toISOString();

function wordsOf({ work }: Item): string {
  if (work.kind === 'report') return work.body.text;
  if (work.kind === 'settle') return `${work.body.text}\n${work.body.done}`;
  return 'words' in work.body ? (work.body.words ?? '') : '';
}

const MENDABLE: readonly FieldVerb[] = ['confirm', 'handle', 'answer', 'verify'];

function Deeds({ item }: { readonly item: Item }) {
  const o = outboxWords.use();
  const [said, setSaid] = useState('');
  const [, go] = useLocation();
  // What waits may already have arrived over a cut line: changing it could make two.
  const mendable = item.state === 'refused' && (item.work.kind !== 'command' || MENDABLE.includes(item.work.verb));
  async function mend(): Promise<void> {
    const path = reopen(item);
    await discard(item, false);
    go(path);
  }
  return (
    <>
      {mendable ? (
        <Button kind="main" wide onClick={() => void mend()}>
          {o('mend')}
        </Button>
      ) : null}
      {item.work.kind === 'command' ? (
        <Link className="k-button k-button-outline k-button-normal" href={`/m/${item.work.matter}`}>
          {o('look')}
        </Link>
      ) : null}
      {wordsOf(item) === '' ? null : (
        <Button kind="plain" wide icon="copy" onClick={() => void copyText(wordsOf(item)).then((done) => setSaid(done ? o('copied') : ''))}>
          {o('copy')}
        </Button>
      )}
      <Announce>{said}</Announce>
      <Drop item={item} />
    </>
  );
}

/** Back into the form it came from, with a new key: what is sent next is a new try. */
function reopen(item: Item): string {
  const { work, photos } = item;
  if (work.kind !== 'command') {
    writeDraft(draftName(item.county, item.user), { ...work.draft, key: newKey(), photos });
    return '/report';
  }
  const passed = 'passed' in work.body ? work.body.passed : null;
  const finding = 'finding' in work.body ? work.body.finding : null;
  writeStepDraft({ user: item.user, matter: work.matter, verb: work.verb }, { key: newKey(), words: wordsOf(item), passed, finding, photos });
  return `/m/${work.matter}/${work.verb}`;
}

function Drop({ item }: { readonly item: Item }) {
  const o = outboxWords.use();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {o('drop')}
      </Button>
    );
  }
  return (
    <Notice kind="danger">
      <p role="alert">{o('dropSure')}</p>
      <div className="phone-pair">
        <Button kind="danger" size="small" onClick={() => void discard(item).then(() => go('/outbox', { replace: true }))}>
          {o('dropYes')}
        </Button>
        <Button kind="plain" size="small" onClick={() => setAsking(false)}>
          {o('dropNo')}
        </Button>
      </div>
    </Notice>
  );
}
