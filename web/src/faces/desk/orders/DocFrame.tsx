import { useState, type ReactNode } from 'react';
import { NoAnswer } from '../../../api/problem.ts';
import { Button } from '../../../kit/Button.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { Announce } from '../../../kit/States.tsx';
import { useKeys } from '../people/keys.ts';
import { useCommit } from '../useCommit.ts';
import { ClashNotice } from './ClashNotice.tsx';
import type { DocProps } from './doc.ts';
import { FaultList } from './FaultList.tsx';
import { SwitchPanel } from './SwitchPanel.tsx';
import { Try } from './Try.tsx';
import { ordersWords } from './words.ts';
import type { Spot } from './spots.ts';

interface FrameProps extends DocProps {
  /** Said by the server on saving, or found here while typing. */
  readonly faults: readonly Spot[];
  readonly nameOf: (item: string) => string;
  /** What switching on does, and to whom. */
  readonly effect: readonly (string | null)[];
  readonly tools?: ReactNode;
  /** The editor of what is open; null: nothing is. */
  readonly side: ReactNode;
  /** Takes the side instead, and puts it away. */
  readonly panel?: { readonly shown: ReactNode; readonly onClose: () => void } | null;
  /** More keys of the page. */
  readonly acts?: Parameters<typeof useKeys>[0];
  readonly children: ReactNode;
}
type Open = 'switch' | 'try' | null;

/** What the three documents have in common: which edition it is, saving, faults, trying, switching on. */
export function DocFrame(props: FrameProps) {
  const { session, edition, faults, nameOf, effect, go, item, panel = null, acts = {} } = props;
  const t = ordersWords.use();
  const [open, setOpen] = useState<Open>(null);
  const mayTry = edition.list.mayWrite && edition.kind !== 'calendar';
  const maySwitch = edition.list.mayWrite && edition.state === 'draft' && edition.head !== null;
  const close = () => (open !== null ? setOpen(null) : panel !== null ? panel.onClose() : item !== null ? go({ item: null }) : false);
  useKeys({ ...acts, o: maySwitch ? () => setOpen('switch') : undefined, t: mayTry ? () => setOpen('try') : undefined, Escape: close });
  useCommit(() => open === null && panel === null && edition.editable && edition.save());
  const side = open === 'switch' ? <SwitchPanel session={session} edition={edition} faults={faults.length} effect={effect} onClose={() => setOpen(null)} onDone={() => { setOpen(null); go({ version: edition.version, item: null }); }} />
    : open === 'try' ? <Try session={session} edition={edition} onClose={() => setOpen(null)} />
    : panel?.shown ?? props.side;
  return (
    <>
      <section className="orders-doc" aria-labelledby="orders-title">
        <DocHead {...props} onOpen={setOpen} mayTry={mayTry} maySwitch={maySwitch} />
        <ClashNotice edition={edition} go={go} />
        <FaultList faults={faults} nameOf={nameOf} editable={edition.editable} onOpen={(one) => { setOpen(null); panel?.onClose(); go({ item: one }); }} />
        <div className="orders-body" tabIndex={0} role="region" aria-label={t(`page.${edition.kind}`)}>{props.children}</div>
        {edition.editable ? <SaveBar edition={edition} /> : null}
      </section>
      <aside className={side === null ? 'orders-side orders-side-none' : 'orders-side'} aria-label={t('side')}>
        {side ?? <p className="desk-nothing">{t(edition.editable ? 'pickEdit' : 'pick')}</p>}
      </aside>
    </>
  );
}

interface HeadProps extends FrameProps {
  readonly onOpen: (open: Open) => void;
  readonly mayTry: boolean;
  readonly maySwitch: boolean;
}
function DocHead({ edition, tools, onOpen, mayTry, maySwitch, onBegin }: HeadProps) {
  const t = ordersWords.use();
  return (
    <header className="orders-head">
      <h2 id="orders-title">
        {t(`page.${edition.kind}`)} · {edition.version === 0 ? t('shipped') : t('version', { n: edition.version })} <em className="desk-tag">{t(`state.${edition.state}`)}</em>
      </h2>
      <div className="orders-do">
        {edition.editable ? tools : null}
        {mayTry ? <Button kind="plain" onClick={() => onOpen('try')}>{t('try')} <kbd>T</kbd></Button> : null}
        {maySwitch ? <Button kind={edition.dirty ? 'plain' : 'main'} onClick={() => onOpen('switch')}>{t('switchOn')} <kbd>O</kbd></Button> : null}
        {edition.state !== 'draft' && edition.state !== 'in-force' && onBegin !== null ? <Button kind="plain" onClick={onBegin}>{t('beginFrom')}</Button> : null}
      </div>
      <p className="desk-quiet">{t(edition.state === 'in-force' && onBegin === null ? 'stateWhat.reader' : `stateWhat.${edition.state}`)}</p>
    </header>
  );
}

function SaveBar({ edition }: { readonly edition: DocProps['edition'] }) {
  const t = ordersWords.use();
  const { dirty, saving, error, clash } = edition;
  return (
    <footer className="orders-save">
      <TextArea label={t('note')} rows={1} maxLength={400} value={edition.note} placeholder={t('noteHint')} onChange={(event) => edition.setNote(event.target.value)} />
      {error === null || clash !== null ? null : <p className="k-error" role="alert">{error instanceof NoAnswer ? t('unsure') : error.message}</p>}
      <div className="orders-save-do">
        <Button kind={dirty ? 'main' : 'plain'} busy={saving} disabled={!dirty} onClick={edition.save}>{t('save')} <kbd>Ctrl</kbd> <kbd>Enter</kbd></Button>
        {dirty && edition.head !== null ? <Button kind="plain" onClick={edition.discard}>{t('discard')}</Button> : null}
        <Announce><span className="desk-quiet">{dirty ? t('unsavedKept') : t('saved')}</span></Announce>
      </div>
    </footer>
  );
}
