import { FACT_NAMES, FACTS, type FactName } from '../../../../../../core/routing/facts.ts';
import { useLanguage } from '../../../../kit/i18n.ts';
import { ordersWords } from '../words.ts';

const EXAMPLES = ['words.mentions(["煤气", "燃气"])', 'hour >= 22 || hour < 6', 'group == "dispute" && people >= 50', '!workday'] as const;

/** Everything a condition may look at; a press puts it in where the caret stands. */
export function FactList({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const t = ordersWords.use();
  const language = useLanguage();
  return (
    <details className="orders-facts" open>
      <summary>{t('facts')}</summary>
      <ul className="orders-facts-list" tabIndex={0} aria-label={t('facts')}>
        {FACT_NAMES.map((name) => (
          <li key={name}>
            <button type="button" className="orders-insert" onClick={() => onInsert(name)}>{name}</button>
            <span>{FACTS[name][language]}</span>
            <Values name={name} onInsert={onInsert} />
          </li>
        ))}
      </ul>
      <p className="desk-quiet">{t('factExamples')}</p>
      <ul>
        {EXAMPLES.map((text) => <li key={text}><button type="button" className="orders-insert" onClick={() => onInsert(text)}>{text}</button></li>)}
      </ul>
    </details>
  );
}

function Values({ name, onInsert }: { readonly name: FactName; readonly onInsert: (text: string) => void }) {
  const { values } = FACTS[name];
  if (values === undefined) return null;
  return (
    <span className="orders-values">
      {values.map((value) => <button key={value} type="button" className="orders-insert" onClick={() => onInsert(`"${value}"`)}>{`"${value}"`}</button>)}
    </span>
  );
}
