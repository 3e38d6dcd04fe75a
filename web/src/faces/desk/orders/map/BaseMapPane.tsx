import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BaseMap } from '../../../../../../contract/county.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { keys } from '../../../../api/keys.ts';
import { setBaseMap } from '../../../../api/territory.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Input } from '../../../../kit/Field.tsx';
import { useCommit } from '../../useCommit.ts';
import { Refusal } from './DrawPane.tsx';
import { mapPageWords } from './words.ts';

interface BaseProps {
  readonly session: Session;
  readonly now: BaseMap | null;
  readonly onSaid: (words: string) => void;
  readonly onClose: () => void;
}

const isTiles = (url: string): boolean => /^https?:\/\/\S+$/.test(url) && ['{z}', '{x}', '{y}'].every((part) => url.includes(part));

/** The county's own base map; without an approval number (审图号) it can't be used. */
export function BaseMapPane({ session: { county }, now, onSaid, onClose }: BaseProps) {
  const t = mapPageWords.use();
  const client = useQueryClient();
  const [given, setGiven] = useState<BaseMap>(now ?? { url: '', attribution: '', approval: '' });
  const [tried, setTried] = useState(false);
  const faults = { url: isTiles(given.url) ? null : t('needUrl'), approval: given.approval.trim() === '' ? t('needApproval') : null };
  const save = useMutation({
    mutationFn: (baseMap: BaseMap | null) => setBaseMap(county, baseMap),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.county(county) });
      onSaid(t('baseSaved'));
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (faults.url === null && faults.approval === null && !save.isPending) save.mutate(given);
  };
  useCommit(submit);
  const field = (name: keyof BaseMap) => ({ value: given[name], onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }) });
  return (
    <form className="maps-draw" aria-label={t('baseTitle')} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className="maps-draw-body">
        <h2>{t('baseTitle')}</h2>
        {now === null ? <p className="desk-quiet">{t('baseNone')}</p> : null}
        <div className="maps-fields">
          <Input label={t('baseUrl')} error={tried ? faults.url : null} {...field('url')} />
          <Input label={t('attribution')} {...field('attribution')} />
          <Input label={t('approval')} hint={t('approvalHint')} error={tried ? faults.approval : null} {...field('approval')} />
        </div>
      </div>
      {save.error ? <Refusal error={save.error} onReload={() => undefined} /> : null}
      <div className="desk-bar">
        <Button kind="main" type="submit" busy={save.isPending}>{t('save')} <kbd>Ctrl</kbd> <kbd>Enter</kbd></Button>
        {now === null ? null : <Button onClick={() => save.mutate(null)}>{t('remove')}</Button>}
        <Button kind="plain" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
