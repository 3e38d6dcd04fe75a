import type { MatterPage } from '../../../../../contract/matter.ts';
import { useNow } from '../../../api/clock.ts';
import { dueOf } from '../../../features/matter/state.ts';
import { matterWords } from '../../../features/matter/words.ts';
import type { PhotoRef } from '../../../features/photo/photo.ts';
import { PhotoStrip } from '../../../features/photo/PhotoStrip.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { PanelPhotos, uploadedIds, wrongPhotos } from './WorkPanels.tsx';
import { panelWords } from './words.ts';

interface Values {
  readonly passed: 'yes' | 'no' | null;
  readonly words: string;
  readonly photos: readonly PhotoRef[];
}
const INITIAL: Values = { passed: null, words: '', photos: [] };

/** 核查: what was reported beside what was answered; the verdict is never preselected. */
export function VerifyPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const language = useLanguage();
  const now = useNow();
  const panel = usePanel(props, {
    verb: 'verify',
    initial: INITIAL,
    check: ({ passed, words, photos }) => {
      const wrong: FieldError[] = wrongPhotos(photos, false, t);
      if (passed === null) wrong.push({ field: 'passed', words: t('verdictMissing') });
      if (passed === 'no' && words.trim() === '') wrong.push({ field: 'words', words: t('verifyWordsMissing') });
      if (wrong.length > 0) return { wrong };
      return { body: { passed: passed === 'yes', photos: uploadedIds(photos), ...(words.trim() === '' ? {} : { words }) } };
    },
  });
  const { passed } = panel.values;
  const effect = {
    yes: t('verifyPassed'),
    no: t('verifyFailed', { unit: matter.unit?.name ?? '', when: whenWords(dueOf(matter, 'handle'), now, language) }),
    none: t('verifyChoose'),
  }[passed ?? 'none'];
  return (
    <PanelFrame {...props} panel={panel} effect={[effect]}>
      <Proof matter={matter} />
      <Choice
        legend={t('verdict')}
        columns
        options={[
          { value: 'yes', words: t('verdictPassed'), hint: t('verdictPassedHint') },
          { value: 'no', words: t('verdictFailed'), hint: t('verdictFailedHint') },
        ]}
        value={passed}
        onChange={(verdict) => panel.set({ passed: verdict })}
        error={panel.wrong('passed')}
      />
      <TextArea
        label={t(passed === 'no' ? 'verifyWordsFailed' : 'verifyWords')}
        rows={2}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
      <PanelPhotos county={matter.county} panel={panel} label={t('photos')} />
    </PanelFrame>
  );
}

function Proof({ matter }: { readonly matter: MatterPage }) {
  const t = panelWords.use();
  const words = matterWords.use();
  const first = matter.entries[0];
  const answer = matter.entries.findLast((entry) => entry.verb === 'answer' || entry.verb === 'settle');
  const side = (title: string, said: string, photos: readonly string[]) => (
    <section>
      <h3>{title}</h3>
      <p>{said}</p>
      {photos.length === 0 ? <p className="m-small">{words('noPhotos')}</p> : <PhotoStrip ids={photos} access={{ county: matter.county }} />}
    </section>
  );
  return (
    <div className="desk-proof">
      {side(t('before'), matter.text, first?.photos ?? [])}
      {side(t('after'), answer?.words ?? t('noAnswer'), answer?.photos ?? [])}
    </div>
  );
}
