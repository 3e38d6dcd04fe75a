import { useMemo } from 'react';
import type { RuleSet } from '../../../../../../contract/edition.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Glyph } from '../../../../kit/Glyph.tsx';
import { Empty } from '../../../../kit/States.tsx';
import { changed } from '../change.ts';
import { DocFrame } from '../DocFrame.tsx';
import type { DocProps } from '../doc.ts';
import { ordersWords } from '../words.ts';
import { freshId, moved, outcomeWords, type Named, type RuleRecord } from './outcome.ts';
import { RuleSide } from './RuleSide.tsx';
import { useCountyUnits, useNamed } from './useCountyNames.ts';
import { useLiveFaults } from './useLiveFaults.ts';

export function RulesDoc(props: DocProps) {
  const { session, edition, item, go } = props;
  const t = ordersWords.use();
  const { rules } = edition.body as RuleSet;
  const units = useCountyUnits(session.county);
  const named = useNamed(session.county, units);
  const live = useLiveFaults(session.county, edition.editable ? (edition.body as RuleSet) : null, units);
  const faults = live ?? edition.faults;
  const { at, add, step, nameOf, put } = useRuleList(props);
  const rule = rules[at];
  return (
    <DocFrame
      {...props}
      faults={faults}
      nameOf={nameOf}
      effect={[t('effectRulesNew'), t('effectRulesAgain'), t('effectRulesOld')]}
      tools={<Button kind="plain" icon="plus" onClick={add}>{t('addRule')} <kbd>N</kbd></Button>}
      acts={{ n: edition.editable ? add : undefined, ArrowDown: () => step(1), ArrowUp: () => step(-1) }}
      side={rule === undefined ? null : (
        <RuleSide
          key={rule.id}
          {...{ rule, faults, named, units }}
          number={at + 1}
          last={at === rules.length - 1}
          county={session.county}
          editable={edition.editable}
          onChange={(change) => put(rules.map((one) => (one.id === rule.id ? changed(one, change) : one)))}
          onMove={(by) => put(moved(rules, at, by))}
          onDelete={() => { put(rules.filter(({ id }) => id !== rule.id)); go({ item: null }); }}
          onClose={() => go({ item: null })}
        />
      )}
    >
      <p className="desk-quiet orders-lead">{t('rulesLead')}</p>
      {rules.length === 0 ? <Empty title={t('noRules')}><p>{t(edition.editable ? 'noRulesDo' : 'noRulesRead')}</p></Empty> : (
        <ol className="orders-rules">
          {rules.map((one, i) => (
            <RuleRow key={one.id} rule={one} number={i + 1} open={one.id === item} wrong={faults.some((spot) => spot.item === one.id)} named={named} onOpen={() => go({ item: one.id })} />
          ))}
        </ol>
      )}
    </DocFrame>
  );
}

/** Where the reader is in the list, and what moves him on. */
function useRuleList({ edition, item, go }: DocProps) {
  const t = ordersWords.use();
  const { rules } = edition.body as RuleSet;
  const at = rules.findIndex(({ id }) => id === item);
  const put = (next: readonly RuleRecord[]) => edition.set({ rules: next });
  const nameOf = useMemo(() => {
    const names = new Map(rules.map(({ id, name }, i) => [id, t('ruleName', { n: i + 1, name })]));
    return (id: string) => names.get(id) ?? id;
  }, [rules, t]);
  const add = () => {
    const id = freshId(rules);
    put([...rules, { id, name: '', when: '', sets: {} }]);
    go({ item: id });
  };
  const step = (by: -1 | 1) => {
    const next = rules[at === -1 ? 0 : Math.min(rules.length - 1, Math.max(0, at + by))];
    if (next !== undefined) go({ item: next.id });
  };
  return { at, add, step, nameOf, put };
}

interface RowProps {
  readonly rule: RuleRecord;
  readonly number: number;
  readonly open: boolean;
  readonly wrong: boolean;
  readonly named: Named;
  readonly onOpen: () => void;
}
function RuleRow({ rule, number, open, wrong, named, onOpen }: RowProps) {
  const t = ordersWords.use();
  const { name, when, sets, off } = rule;
  return (
    <li>
      <button type="button" className={off === true ? 'orders-rule orders-rule-off' : 'orders-rule'} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="orders-rule-number">{number}</span>
        <span>
          <b>{name === '' ? t('unnamed') : name}</b>
          {off === true ? <em className="desk-tag">{t('off')}</em> : null}
          {wrong ? <em className="orders-wrong"><Glyph state="late" /> {t('wrong')}</em> : null}
          <code>{when === '' ? t('noCondition') : when}</code>
          <small>{outcomeWords(sets, named).join(' · ') || t('setsNothing')}</small>
        </span>
      </button>
    </li>
  );
}
