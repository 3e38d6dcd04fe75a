import { useMemo, useState } from 'react';
import type { CategoryTree } from '../../../../../../contract/edition.ts';
import { PLATFORM_NAMES } from '../../../../../../core/access/names.ts';
import { limitWords } from '../../../../../../core/deadline/limit.ts';
import { useCategories } from '../../../../api/hooks.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Glyph } from '../../../../kit/Glyph.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Input } from '../../../../kit/Field.tsx';
import { Empty } from '../../../../kit/States.tsx';
import { focusOn } from '../../people/keys.ts';
import { changed, type Change } from '../change.ts';
import { DocFrame } from '../DocFrame.tsx';
import type { DocProps } from '../doc.ts';
import type { Spot } from '../spots.ts';
import { useNamed } from '../rules/useCountyNames.ts';
import { ordersWords } from '../words.ts';
import { CategorySide } from './CategorySide.tsx';
import { ImportCodes } from './ImportCodes.tsx';
import { branchesOf, newCategory, renamed, withoutCategory, type Branch, type CategoryRecord } from './tree.ts';

export function CategoriesDoc(props: DocProps) {
  const { session, edition, item, go } = props;
  const t = ordersWords.use();
  const language = useLanguage();
  const tree = edition.body as CategoryTree;
  const [typed, setTyped] = useState('');
  const [importing, setImporting] = useState(false);
  const branches = useMemo(() => branchesOf(tree, typed), [tree, typed]);
  const inForce = new Set((useCategories(session.county).data?.categories ?? []).map(({ id }) => id));
  const open = tree.categories.find(({ id }) => id === item);
  const add = (group: CategoryRecord | null) => {
    const fresh = newCategory(tree, group);
    edition.set({ categories: [...tree.categories, fresh] });
    go({ item: fresh.id });
  };
  const change = (id: string, with_: Change<CategoryRecord>) => edition.set({ categories: tree.categories.map((one) => (one.id === id ? changed(one, with_) : one)) });
  const closeImport = () => setImporting(false);
  return (
    <DocFrame
      {...props}
      faults={edition.faults}
      nameOf={(id) => tree.categories.find((one) => one.id === id)?.name[language] || id}
      effect={[t('effectTreeNew'), t('effectTreeOld')]}
      acts={{ '/': () => focusOn('orders-find') }}
      panel={importing ? { onClose: closeImport, shown: <ImportCodes tree={tree} onPut={(next) => { edition.set(next); closeImport(); }} onClose={closeImport} /> } : null}
      tools={<><Button kind="plain" onClick={() => setImporting(true)}>{t('importCodes')}</Button><Button kind="plain" icon="plus" onClick={() => add(null)}>{t('addGroup')}</Button></>}
      side={open === undefined ? null : (
        <CategorySide
          key={open.id}
          tree={tree}
          category={open}
          faults={edition.faults}
          county={session.county}
          editable={edition.editable}
          isNew={!inForce.has(open.id)}
          onChange={(with_) => change(open.id, with_)}
          onRename={(id) => { edition.set(renamed(tree, open.id, id)); go({ item: id }); }}
          onDelete={() => { edition.set(withoutCategory(tree, open.id)); go({ item: null }); }}
          onAdd={() => add(open)}
          onClose={() => go({ item: null })}
        />
      )}
    >
      <div className="orders-find"><Input id="orders-find" type="search" label={t('findCategory')} hideLabel placeholder={t('findCategory')} value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
      {branches.length === 0 ? <Empty title={t(typed === '' ? 'noCategories' : 'noneFound')}><p>{t(typed === '' ? 'noCategoriesDo' : 'noneFoundDo')}</p></Empty> : <Tree branches={branches} item={item} faults={edition.faults} county={session.county} onOpen={(id) => go({ item: id })} />}
    </DocFrame>
  );
}

interface TreeProps {
  readonly branches: readonly Branch[];
  readonly item: string | null;
  readonly faults: readonly Spot[];
  readonly county: string;
  readonly onOpen: (id: string) => void;
}
function Tree({ branches, item, faults, county, onOpen }: TreeProps) {
  const language = useLanguage();
  const named = useNamed(county, null);
  const wrong = new Set(faults.map((spot) => spot.item));
  const row = (one: CategoryRecord) => <Row category={one} open={one.id === item} wrong={wrong.has(one.id)} line={named.line(one.line)} onOpen={() => onOpen(one.id)} />;
  return (
    <ul className="orders-tree">
      {branches.map(({ group, leaves }) => (
        <li key={group.id}>
          {row(group)}
          <ul aria-label={group.name[language]}>{leaves.map((leaf) => <li key={leaf.id}>{row(leaf)}</li>)}</ul>
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly category: CategoryRecord;
  readonly open: boolean;
  readonly wrong: boolean;
  readonly line: string;
  readonly onOpen: () => void;
}
function Row({ category, open, wrong, line, onOpen }: RowProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  const { name, retired, platform, code, limits } = category;
  const whole = limits.find((one) => one.node === 'whole' && one.condition === null && one.urgency === null);
  return (
    <button type="button" className={retired === true ? 'orders-category orders-rule-off' : 'orders-category'} aria-current={open ? 'true' : undefined} onClick={onOpen}>
      <b>{name[language] === '' ? t('unnamed') : name[language]}</b>
      {retired === true ? <em className="desk-tag">{t('retired')}</em> : null}
      {wrong ? <em className="orders-wrong"><Glyph state="late" /> {t('wrong')}</em> : null}
      <small>{PLATFORM_NAMES[platform][language]} › {line}{code === undefined ? '' : ` · ${code}`}</small>
      <span className="orders-category-limit">{whole === undefined ? '' : limitWords(whole)[language]}</span>
    </button>
  );
}
