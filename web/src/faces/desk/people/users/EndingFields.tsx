import type { EndPostBody } from '../../../../../../contract/people.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input, TextArea } from '../../../../kit/Field.tsx';
import { HandOver } from '../HandOver.tsx';
import type { Left } from '../hand-over.ts';
import type { Checked, Deed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import { endingBody, errorsOf, type Ending } from './ending.ts';

interface Wish {
  readonly left: readonly Left[];
  readonly version: number;
  readonly t: ReturnType<typeof peopleWords.use>;
}
export function checkEnding(values: Ending, { left, version, t }: Wish): Checked<EndPostBody> {
  const checked = endingBody(values, left, version);
  return 'body' in checked ? checked : { wrong: errorsOf(checked.missing, t) };
}

/** When, who takes the work, and why. `choice`: a post that has not begun can only be taken back at once. */
export function EndingFields({ deed, choice }: { readonly deed: Deed<Ending>; readonly choice: boolean }) {
  const t = peopleWords.use();
  const { values, set, wrong, left } = deed;
  return (
    <>
      {choice ? (
        <Choice
          legend={t('endWhen')}
          columns
          options={[{ value: 'now', words: t('endNow') }, { value: 'at', words: t('endAt') }]}
          value={values.when}
          onChange={(when) => set({ when })}
        />
      ) : null}
      {choice && values.when === 'at' ? (
        <Input label={t('endInstant')} hint={t('shanghai')} type="datetime-local" value={values.at} onChange={(event) => set({ at: event.target.value })} error={wrong('at')} />
      ) : null}
      {values.when === 'now' ? (
        <HandOver left={left} handTo={values.handTo} wrong={wrong} onTake={(unit, taker) => set((before) => ({ handTo: { ...before.handTo, [unit]: taker } }))} />
      ) : null}
      <TextArea label={t('why')} hint={t('whyHint')} rows={2} maxLength={500} value={values.why} onChange={(event) => set({ why: event.target.value })} />
    </>
  );
}
