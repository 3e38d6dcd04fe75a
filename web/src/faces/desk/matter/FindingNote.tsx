import type { MatterPage } from '../../../../../contract/matter.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { PhotoStrip } from '../../../features/photo/PhotoStrip.tsx';
import { Notice } from '../../../kit/States.tsx';
import { blockWords } from './words.ts';

/** What the grid worker found, on top while it is to be decided. */
export function FindingNote({ matter }: { readonly matter: MatterPage }) {
  const t = blockWords.use();
  const words = matterWords.use();
  if (matter.finding === null || matter.status !== 'to-accept') return null;
  const step = matter.entries.findLast((entry) => entry.verb === 'confirm');
  return (
    <Notice kind={matter.finding === 'true' ? 'done' : 'information'}>
      <p>
        <b>{t('found', { finding: words(`finding.${matter.finding}`) })}</b>
      </p>
      {step?.words ? <p className="m-said">{step.words}</p> : null}
      <PhotoStrip ids={step?.photos ?? []} access={{ county: matter.county }} />
      <p>{t(`foundDo.${matter.finding}`)}</p>
    </Notice>
  );
}
