import { useState } from 'react';
import type { CategoryTree } from '../../../../../../contract/edition.ts';
import { PLATFORM_NAMES } from '../../../../../../core/access/names.ts';
import { PROOFS } from '../../../../../../core/category/category.ts';
import { PLATFORMS } from '../../../../../../core/shared/platforms.ts';
import { useCategories } from '../../../../api/hooks.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input, Select } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import type { Change } from '../change.ts';
import { useFaultWords } from '../FaultList.tsx';
import { inField, type Spot } from '../spots.ts';
import { ordersWords } from '../words.ts';
import { Conditions } from './Conditions.tsx';
import { LimitsTable } from './LimitsTable.tsx';
import type { CategoryRecord } from './tree.ts';

export interface CategorySideProps {
  readonly tree: CategoryTree;
  readonly category: CategoryRecord;
  readonly faults: readonly Spot[];
  readonly county: string;
  readonly editable: boolean;
  /** Not in force yet: its id may still change, and it may go altogether. */
  readonly isNew: boolean;
  readonly onChange: (change: Change<CategoryRecord>) => void;
  readonly onRename: (id: string) => void;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

export function CategorySide(props: CategorySideProps) {
  const { category, editable, isNew, onAdd, onDelete, onClose } = props;
  const t = ordersWords.use();
  const language = useLanguage();
  const title = category.name[language] === '' ? t('unnamed') : category.name[language];
  return (
    <>
      <header className="people-head orders-side-head">
        <h2>{title}</h2>
        <Button kind="quiet" size="small" onClick={onClose}>{t('close')} <kbd>Esc</kbd></Button>
      </header>
      <div className="people-body orders-side-body" tabIndex={0} role="region" aria-label={title}>
        {editable ? <Fields {...props} /> : <Reading {...props} />}
      </div>
      {editable && (category.parent === null || isNew) ? (
        <div className="desk-bar">
          {category.parent === null ? <Button kind="plain" size="small" icon="plus" onClick={onAdd}>{t('addCategory')}</Button> : null}
          {isNew ? <Button kind="plain" size="small" onClick={onDelete}>{t('delete')}</Button> : null}
        </div>
      ) : null}
    </>
  );
}

function Reading({ category, tree, county }: CategorySideProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  const line = useCategories(county).data?.lines.find(({ id }) => id === category.line);
  const { id, parent, platform, proof, code, retired, conditions = [] } = category;
  const facts = [
    [t('categoryId'), id],
    [t('parent'), parent === null ? t('topLevel') : (tree.categories.find((one) => one.id === parent)?.name[language] ?? parent)],
    [t('platform'), PLATFORM_NAMES[platform][language]], [t('line'), line?.name[language] ?? category.line],
    [t('proof'), t(`proof.${proof}`)], [t('code'), code ?? t('none')],
    ...(conditions.length === 0 ? [] : [[t('conditions'), conditions.map(({ name }) => name[language]).join('、')]]),
    ...(retired === true ? [[t('retired'), t('retiredWhat')]] : []),
  ];
  return (
    <>
      <dl className="people-facts">{facts.map(([what, said]) => <div key={what}><dt>{what}</dt><dd>{said}</dd></div>)}</dl>
      <LimitsTable category={category} faults={[]} onChange={null} />
    </>
  );
}

function Fields(props: CategorySideProps) {
  const { category, tree, faults, county, onChange } = props;
  const t = ordersWords.use();
  const language = useLanguage();
  const words = useFaultWords();
  const lines = useCategories(county).data?.lines ?? [];
  const wrong = (field: string) => words(inField(faults, category.id, field));
  const { name, parent, platform, line, proof, code, retired } = category;
  const tops = tree.categories.filter((one) => one.parent === null && one.id !== category.id);
  return (
    <div className="orders-fields">
      <Input label={t('nameZh')} maxLength={60} value={name.zh} error={wrong('name')} onChange={(event) => onChange({ name: { ...name, zh: event.target.value } })} />
      <Input label={t('nameEn')} maxLength={60} value={name.en} onChange={(event) => onChange({ name: { ...name, en: event.target.value } })} />
      <IdField {...props} error={wrong('id')} />
      <Select label={t('parent')} value={parent ?? ''} error={wrong('parent')} onChange={(event) => onChange({ parent: event.target.value === '' ? null : event.target.value })}>
        <option value="">{t('topLevel')}</option>
        {tops.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
      </Select>
      <Select label={t('platform')} value={platform} error={wrong('platform')} onChange={(event) => onChange({ platform: PLATFORMS.find((one) => one === event.target.value) ?? platform })}>
        {PLATFORMS.map((one) => <option key={one} value={one}>{PLATFORM_NAMES[one][language]}</option>)}
      </Select>
      <Select label={t('line')} hint={t('lineHint')} value={line} error={wrong('line')} onChange={(event) => onChange({ line: event.target.value })}>
        {lines.some(({ id }) => id === line) ? null : <option value={line}>{line}</option>}
        {lines.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
      </Select>
      <Choice legend={t('proof')} value={proof} error={wrong('proof')} options={PROOFS.map((value) => ({ value, words: t(`proof.${value}`) }))} onChange={(value) => onChange({ proof: value })} />
      <Input label={t('code')} hint={t('codeHint')} maxLength={32} value={code ?? ''} error={wrong('code')} onChange={(event) => onChange({ code: event.target.value === '' ? undefined : event.target.value })} />
      <Conditions category={category} error={wrong('conditions')} onChange={onChange} />
      <LimitsTable category={category} faults={faults} onChange={(limits) => onChange({ limits: [...limits] })} />
      <label className="people-check">
        <input type="checkbox" checked={retired === true} onChange={(event) => onChange({ retired: event.target.checked ? true : undefined })} />
        <span>{t('retire')}<small>{t('retiredWhat')}</small></span>
      </label>
    </div>
  );
}

/** Matters are filed under the id: it is fixed once it was in force, and taken over as a whole when it is left. */
function IdField({ category, tree, isNew, error, onRename }: CategorySideProps & { readonly error: string | null }) {
  const t = ordersWords.use();
  const [typed, setTyped] = useState(category.id);
  const id = typed.trim();
  const taken = id !== category.id && tree.categories.some((one) => one.id === id);
  const leave = () => id !== '' && id !== category.id && !taken && onRename(id);
  return <Input label={t('categoryId')} hint={t(isNew ? 'categoryIdHint' : 'categoryIdFixed')} maxLength={64} readOnly={!isNew} value={typed} error={taken ? t('idTaken', { id }) : error} onChange={(event) => setTyped(event.target.value)} onBlur={leave} />;
}
