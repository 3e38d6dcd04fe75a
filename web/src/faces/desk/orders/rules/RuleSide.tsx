import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../kit/Button.tsx';
import { Input, TextArea } from '../../../../kit/Field.tsx';
import type { Change } from '../change.ts';
import { useFaultWords } from '../FaultList.tsx';
import { inField, type Spot } from '../spots.ts';
import { ordersWords } from '../words.ts';
import { FactList } from './FactList.tsx';
import { outcomeWords, type Named, type RuleRecord } from './outcome.ts';
import { OutcomeFields } from './OutcomeFields.tsx';
import type { CountyUnit } from './useCountyNames.ts';

export interface RuleSideProps {
  readonly rule: RuleRecord;
  readonly number: number;
  readonly last: boolean;
  readonly faults: readonly Spot[];
  readonly named: Named;
  readonly units: readonly CountyUnit[] | null;
  readonly county: string;
  readonly editable: boolean;
  readonly onChange: (change: Change<RuleRecord>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** One rule: read by everybody, written in a draft. Every stroke goes into the draft; saving is the draft's. */
export function RuleSide(props: RuleSideProps) {
  const { rule, number, editable, onClose } = props;
  const t = ordersWords.use();
  return (
    <>
      <header className="people-head orders-side-head">
        <h2>{t('ruleName', { n: number, name: rule.name })}</h2>
        <Button kind="quiet" size="small" onClick={onClose}>{t('close')} <kbd>Esc</kbd></Button>
      </header>
      <div className="people-body orders-side-body" tabIndex={0} role="region" aria-label={t('ruleName', { n: number, name: rule.name })}>
        {editable ? <Fields {...props} /> : <Reading {...props} />}
      </div>
      {editable ? <Place {...props} /> : null}
    </>
  );
}

function Reading({ rule, named }: RuleSideProps) {
  const t = ordersWords.use();
  return (
    <dl className="people-facts">
      <div><dt>{t('condition')}</dt><dd><code className="orders-code">{rule.when}</code></dd></div>
      <div><dt>{t('outcome')}</dt><dd>{outcomeWords(rule.sets, named).map((line) => <p key={line}>{line}</p>)}</dd></div>
      {rule.note === undefined || rule.note === '' ? null : <div><dt>{t('ruleNote')}</dt><dd>{rule.note}</dd></div>}
      {rule.off === true ? <div><dt>{t('onOff')}</dt><dd>{t('offWhat')}</dd></div> : null}
    </dl>
  );
}

function Fields({ rule, faults, units, county, onChange }: RuleSideProps) {
  const t = ordersWords.use();
  const words = useFaultWords();
  const wrong = (field: string) => words(inField(faults, rule.id, field));
  const { when, insert, id } = useInsert(rule, onChange);
  const first = rule.name === '' && rule.when === '';
  useEffect(() => {
    if (first) document.getElementById('rule-name')?.focus();
  }, [first]);
  return (
    <div className="orders-fields">
      <Input id="rule-name" label={t('ruleTitle')} hint={t('ruleTitleHint')} autoComplete="off" maxLength={80} value={rule.name} error={first ? null : wrong('name')} onChange={(event) => onChange({ name: event.target.value })} />
      {wrong('id') === null ? null : <p className="k-error">{wrong('id')}</p>}
      <TextArea id={id} className="k-input orders-code" label={t('condition')} hint={t('conditionHint')} rows={3} spellCheck={false} autoCapitalize="off" value={when} error={first ? null : wrong('when')} onChange={(event) => onChange({ when: event.target.value })} />
      <FactList onInsert={insert} />
      <OutcomeFields sets={rule.sets} wrong={(field) => (first ? null : wrong(field))} units={units} county={county} onChange={(sets) => onChange({ sets })} />
      <TextArea label={t('ruleNote')} hint={t('ruleNoteHint')} rows={2} maxLength={400} value={rule.note ?? ''} onChange={(event) => onChange({ note: event.target.value === '' ? undefined : event.target.value })} />
      <label className="people-check">
        <input type="checkbox" checked={rule.off === true} onChange={(event) => onChange({ off: event.target.checked ? true : undefined })} />
        <span>{t('switchOff')}<small>{t('offWhat')}</small></span>
      </label>
    </div>
  );
}

/** Puts a text in where the caret last stood, and the caret behind it. */
function useInsert(rule: RuleRecord, onChange: RuleSideProps['onChange']) {
  const id = 'rule-when';
  const caret = useRef<number | null>(null);
  const insert = (text: string) => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    caret.current = from + text.length;
    onChange({ when: `${rule.when.slice(0, from)}${text}${rule.when.slice(to)}` });
    field.focus();
  };
  useEffect(() => {
    const field = document.getElementById(id);
    if (caret.current !== null && field instanceof HTMLTextAreaElement) field.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [rule.when]);
  return { when: rule.when, insert, id };
}

function Place({ number, last, onMove, onDelete }: RuleSideProps) {
  const t = ordersWords.use();
  const [asking, setAsking] = useState(false);
  return (
    <div className="desk-bar">
      <Button kind="plain" size="small" disabled={number === 1} onClick={() => onMove(-1)}>↑ {t('moveUp')}</Button>
      <Button kind="plain" size="small" disabled={last} onClick={() => onMove(1)}>↓ {t('moveDown')}</Button>
      {asking ? (
        <>
          <Button kind="danger" size="small" onClick={onDelete}>{t('deleteSure', { n: number })}</Button>
          <Button kind="plain" size="small" onClick={() => setAsking(false)}>{t('keep')}</Button>
        </>
      ) : <Button kind="plain" size="small" onClick={() => setAsking(true)}>{t('delete')}</Button>}
    </div>
  );
}
