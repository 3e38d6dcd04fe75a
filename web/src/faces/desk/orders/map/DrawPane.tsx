import { useQueryClient } from '@tanstack/react-query';
import { SHAPE_FAULTS } from '../../../../../../core/territory/names.ts';
import { ApiProblem, NoAnswer } from '../../../../api/problem.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Notice } from '../../../../kit/States.tsx';
import { useForm } from '../../panels/PanelFrame.tsx';
import { areaWords, type Draft, type Drawn, type Judged } from './plan.ts';
import { useRedraw } from './useRedraw.ts';
import { mapPageWords } from './words.ts';

interface DrawProps {
  readonly county: string;
  readonly own: Drawn;
  readonly others: readonly Drawn[];
  readonly draft: Draft;
  readonly judged: Judged;
  /** The drawing tools did not come. */
  readonly failed: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onClose: () => void;
  readonly onSaved: (map: number, id: string) => void;
}

/** What is drawn and typed, what is wrong with it while it is drawn, and what saving does to whom. */
export function DrawPane(props: DrawProps) {
  const { county, own, draft, judged, onClose } = props;
  const t = mapPageWords.use();
  const form = useForm();
  const client = useQueryClient();
  const { body } = judged;
  const { submit, busy, error } = useRedraw(county, body, (map) => props.onSaved(map, body?.create[0]?.id ?? own.id));
  return (
    <form ref={form} className="maps-draw" aria-label={t(`deed.${draft.deed}`)} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose(); }}>
      <div className="maps-draw-body">
        <h2>{t(`deed.${draft.deed}`)}{draft.deed === 'add' ? null : ` · ${own.name}`}</h2>
        <p>{t(`how.${draft.deed}`)}</p>
        {props.failed ? <Notice kind="danger">{t('failed')}</Notice> : null}
        <Fields {...props} />
        <Verdict judged={judged} />
        <Effect draft={draft} />
      </div>
      {error ? <Refusal error={error} onReload={() => void client.invalidateQueries({ queryKey: [county, 'territory'] })} /> : null}
      <div className="desk-bar">
        <Button kind="main" type="submit" busy={busy} disabled={body === null}>{t('save')} <kbd>Ctrl</kbd> <kbd>Enter</kbd></Button>
        <Button kind="plain" onClick={onClose}>{t('cancel')} <kbd>Esc</kbd></Button>
      </div>
    </form>
  );
}

function Fields({ draft, others, onChange }: Pick<DrawProps, 'draft' | 'others' | 'onChange'>) {
  const t = mapPageWords.use();
  const [first, second] = draft.names;
  const split = draft.deed === 'split';
  return (
    <div className="maps-fields">
      {draft.deed === 'merge' ? <p>{t('others')}：{others.length === 0 ? t('none') : others.map(({ name }) => name).join('、')}</p> : null}
      {draft.deed === 'reshape' ? null : <Input label={t(split ? 'nameOff' : 'name')} value={first} maxLength={40} onChange={(event) => onChange({ ...draft, names: [event.target.value, second] })} />}
      {split ? <Input label={t('nameLeft')} value={second} maxLength={40} onChange={(event) => onChange({ ...draft, names: [first, event.target.value] })} /> : null}
      {draft.deed === 'add' ? (
        <Choice legend={t('kind')} value={draft.kind} columns onChange={(kind) => onChange({ ...draft, kind })} options={[{ value: 'general', words: t('general') }, { value: 'dedicated', words: t('dedicated') }]} />
      ) : null}
      <Input label={t('note')} value={draft.note} maxLength={400} onChange={(event) => onChange({ ...draft, note: event.target.value })} />
    </div>
  );
}

function Verdict({ judged: { faults, missing, pieces, gaps, overlaps } }: { readonly judged: Judged }) {
  const t = mapPageWords.use();
  const language = useLanguage();
  return (
    <div aria-live="polite" className="maps-verdict">
      {faults.length > 0 ? (
        <Notice kind="danger">
          <p>{t('shapeFaults', { n: faults.length })}</p>
          <ul>{faults.slice(0, 6).map(({ fault, part, ring, vertex }) => <li key={`${fault} ${part} ${ring} ${vertex}`}>{t('vertex', { n: vertex + 1, says: SHAPE_FAULTS[fault][language] })}</li>)}</ul>
        </Notice>
      ) : null}
      {missing === null ? null : <p className="desk-quiet">{t(`missing.${missing}`)}</p>}
      {pieces.length === 0 ? null : <ul className="maps-lines">{pieces.map(({ name, squareMetres }, i) => <li key={i}>{name} {areaWords(squareMetres)}</li>)}</ul>}
      {gaps.length > 0 ? <Notice kind="soon">{t('leavesGaps', { n: gaps.length })}</Notice> : null}
      {overlaps.length > 0 ? <Notice kind="soon">{t('leavesOverlaps', { n: overlaps.length })}</Notice> : null}
    </div>
  );
}

function Effect({ draft: { deed } }: { readonly draft: Draft }) {
  const t = mapPageWords.use();
  if (deed === 'rename') return null;
  const ends = deed === 'split' || deed === 'merge';
  return (
    <ul className="maps-effect desk-quiet">
      <li>{t('effectOpen')}</li>
      <li>{t('effectClosed')}</li>
      {ends ? <li>{t('effectPosts')}</li> : null}
      {ends ? <li>{t('effectCode')}</li> : null}
    </ul>
  );
}

export function Refusal({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const t = mapPageWords.use();
  const stale = error instanceof ApiProblem && error.code === 'territory.changed';
  return (
    <p className="k-error maps-error" role="alert">
      {error instanceof NoAnswer ? t('unsure') : error.message}
      {stale ? <button type="button" className="desk-text" onClick={onReload}>{t('reload')}</button> : null}
    </p>
  );
}
