import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../../../contract/session.ts';
import { switchEditionOn } from '../../../api/edition.ts';
import { keys } from '../../../api/keys.ts';
import { Notice } from '../../../kit/States.tsx';
import { PanelForm } from '../people/PanelForm.tsx';
import type { Edition } from './useEdition.ts';
import { ordersWords } from './words.ts';

interface PanelProps {
  readonly session: Session;
  readonly edition: Edition;
  readonly faults: number;
  readonly effect: readonly (string | null)[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Puts a saved draft in force. What keeps it from that is said before it is pressed. */
export function SwitchPanel({ session: { county }, edition, faults, effect, onClose, onDone }: PanelProps) {
  const t = ordersWords.use();
  const client = useQueryClient();
  const { kind, version, revision, dirty } = edition;
  const mutation = useMutation({
    mutationFn: () => switchEditionOn({ county, kind, body: { version, revision } }),
    onSuccess: onDone,
    // Categories and what hangs on them are read again by every page of this browser.
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: [county, 'edition'] }), client.invalidateQueries({ queryKey: keys.categories(county) })]),
  });
  const barred = dirty ? t('switchDirty') : faults > 0 ? t('switchFaults', { n: faults }) : null;
  return (
    <PanelForm
      title={t('switchTitle', { page: t(`page.${kind}`), n: version })}
      verb={t('switchOn')}
      effect={barred === null ? [...effect, t('effectNever', { n: version }), t('effectLog')] : []}
      deed={{ busy: mutation.isPending, error: mutation.error, faults: 0, submit: () => barred === null && !mutation.isPending && mutation.mutate() }}
      onClose={onClose}
    >
      {barred === null ? <p>{t('switchAsk')}</p> : <Notice kind="soon"><p role="alert">{barred}</p></Notice>}
    </PanelForm>
  );
}
