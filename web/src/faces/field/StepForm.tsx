import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MatterPage } from '../../../../contract/matter.ts';
import { FINDINGS } from '../../../../core/matter/life.ts';
import { Button } from '../../kit/Button.tsx';
import { Choice } from '../../kit/Choice.tsx';
import { ErrorSummary, TextArea, type FieldError } from '../../kit/Field.tsx';
import { seenVersion } from '../../features/outbox/item.ts';
import { enqueue, useOutbox } from '../../features/outbox/outbox.ts';
import { PhotoPicker } from '../../features/photo/PhotoPicker.tsx';
import { PhotoStrip } from '../../features/photo/PhotoStrip.tsx';
import { usePhotos } from '../../features/photo/usePhotos.ts';
import { lengthOf, TEXT_MAX } from '../../features/report/draft.ts';
import { commandItem } from './command-item.ts';
import { FieldPhone } from './FieldPhone.tsx';
import { useStepDraft, type StepDraft } from './step-draft.ts';
import { Left } from './Left.tsx';
import { fieldWords } from './words.ts';

export type WrittenVerb = 'confirm' | 'handle' | 'answer' | 'verify';
interface Props {
  readonly verb: WrittenVerb;
  readonly matter: MatterPage;
  readonly user: string;
}

/** Progress, answer or verification: words and photos, one thing per page; the picture from before stands above. */
export function StepForm({ verb, matter, user }: Props) {
  const t = fieldWords.use();
  const [, go] = useLocation();
  const { items } = useOutbox();
  const { draft, change, finish } = useStepDraft({ user, matter: matter.id, verb });
  const [tried, setTried] = useState(false);
  const { county } = matter;
  const photos = usePhotos({ county, list: draft.photos, onChange: (next) => change((now) => ({ photos: next(now.photos) })), upload: false });
  const errors = useStepFaults(verb, draft, matter.proof === 'photo');
  const errorOf = (field: string) => (tried ? (errors.find((one) => one.field === field)?.words ?? null) : null);
  function send(): void {
    setTried(true);
    if (errors.length > 0) return;
    finish();
    // Behind something still on the phone the version is unknown; the server then decides by the state alone.
    const seen = seenVersion(items, matter);
    const version = seen === null ? {} : { version: seen };
    void enqueue(commandItem({ key: draft.key, matter, user, verb, body: { ...version, ...bodyOf(verb, draft) }, photos: draft.photos }));
    go(`/m/${matter.id}`, { replace: true });
  }
  return (
    <FieldPhone
      title={matter.headline}
      second={<Left matter={matter} />}
      back={`/m/${matter.id}`}
      foot={
        <Button kind="main" size="large" wide onClick={send}>
          {t(`${verb}Send`)}
        </Button>
      }
    >
      {tried ? <ErrorSummary errors={errors} /> : null}
      <h1>{t(`${verb}Title`)}</h1>
      <Verdict verb={verb} matter={matter} draft={draft} change={change} errorOf={errorOf} />
      <TextArea
        id="words"
        label={t(labelOf(verb, draft))}
        rows={3}
        error={errorOf('words')}
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Before matter={matter} verb={verb} />
      <PhotoPicker photos={photos} id="photo" error={errorOf('photo')} />
    </FieldPhone>
  );
}

const labelOf = (verb: WrittenVerb, draft: StepDraft) =>
  verb === 'confirm' ? 'confirmWords' : verb !== 'verify' ? 'words' : draft.passed === false ? 'verifyWordsNo' : 'verifyWords';

function bodyOf(verb: WrittenVerb, draft: StepDraft) {
  const words = draft.words.trim();
  if (verb === 'confirm') return { words, finding: draft.finding ?? 'not-found' };
  if (verb !== 'verify') return { words };
  return { passed: draft.passed === true, ...(words === '' ? {} : { words }) };
}

function useStepFaults(verb: WrittenVerb, draft: StepDraft, needsPhoto: boolean): FieldError[] {
  const t = fieldWords.use();
  const n = lengthOf(draft.words);
  const wordsMissing = n === 0 && (verb !== 'verify' || draft.passed === false);
  return [
    ...(verb === 'verify' && draft.passed === null ? [{ field: 'passed', words: t('needChoice') }] : []),
    ...(verb === 'confirm' && !draft.finding ? [{ field: 'finding', words: t('needFinding') }] : []),
    ...(wordsMissing ? [{ field: 'words', words: t(verb === 'verify' ? 'needWhy' : 'needWords') }] : []),
    ...(n > TEXT_MAX ? [{ field: 'words', words: t('tooLong', { n, max: TEXT_MAX }) }] : []),
    ...(verb === 'answer' && needsPhoto && draft.photos.length === 0 ? [{ field: 'photo', words: t('needPhoto') }] : []),
  ];
}

interface VerdictProps {
  readonly verb: WrittenVerb;
  readonly matter: MatterPage;
  readonly draft: StepDraft;
  readonly change: (part: Partial<StepDraft>) => void;
  readonly errorOf: (field: string) => string | null;
}
/** What comes before the words: the verdict of a verification, the finding of a check, or a hint. */
function Verdict({ verb, matter, draft, change, errorOf }: VerdictProps) {
  const t = fieldWords.use();
  if (verb === 'verify') return <Passed draft={draft} change={change} error={errorOf('passed')} />;
  if (verb === 'confirm') return <Found matter={matter} draft={draft} change={change} error={errorOf('finding')} />;
  return <p className="quiet">{t(`${verb}Hint`)}</p>;
}

interface PassedProps {
  readonly draft: StepDraft;
  readonly change: (part: Partial<StepDraft>) => void;
  readonly error: string | null;
}
function Found({ matter, draft, change, error }: PassedProps & { readonly matter: MatterPage }) {
  const t = fieldWords.use();
  const asked = matter.entries.findLast((entry) => entry.verb === 'check')?.words ?? null;
  return (
    <>
      {asked === null ? null : (
        <p className="words">
          <b>{t('asked')}</b>
          {asked}
        </p>
      )}
      <Choice
        id="finding"
        legend={<span className="k-hidden">{t('confirmTitle')}</span>}
        value={draft.finding ?? null}
        onChange={(finding) => change({ finding })}
        error={error}
        options={FINDINGS.map((value) => ({ value, words: t(`finding.${value}`), hint: t(`finding.${value}Hint`) }))}
      />
    </>
  );
}

function Passed({ draft, change, error }: PassedProps) {
  const t = fieldWords.use();
  return (
    <Choice
      id="passed"
      legend={<span className="k-hidden">{t('verifyTitle')}</span>}
      value={draft.passed === null ? null : draft.passed ? 'yes' : 'no'}
      onChange={(value) => change({ passed: value === 'yes' })}
      error={error}
      options={[
        { value: 'yes', words: t('verifyYes'), hint: t('verifyYesHint') },
        { value: 'no', words: t('verifyNo'), hint: t('verifyNoHint') },
      ]}
    />
  );
}

/** For the handler what it looked like, to stand on the same spot; for the verifier what the handler says it looks like now. */
function Before({ matter, verb }: Pick<Props, 'matter' | 'verb'>) {
  const t = fieldWords.use();
  if (verb === 'handle' || verb === 'confirm') return null;
  const before = matter.entries[0]?.photos ?? [];
  const after = verb === 'verify' ? (matter.entries.findLast((entry) => entry.verb === 'answer')?.photos ?? []) : [];
  return (
    <>
      <Pictured ids={before} county={matter.county} label={t('before2')} />
      <Pictured ids={after} county={matter.county} label={t('after2')} />
    </>
  );
}

function Pictured({ ids, county, label }: { readonly ids: readonly string[]; readonly county: string; readonly label: string }) {
  if (ids.length === 0) return null;
  return (
    <div className="pictured">
      <PhotoStrip ids={ids} access={{ county }} />
      <b>{label}</b>
    </div>
  );
}
