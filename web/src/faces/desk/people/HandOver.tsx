import { useEffect, useRef } from 'react';
import { Select } from '../../../kit/Field.tsx';
import { Notice } from '../../../kit/States.tsx';
import type { Left } from './hand-over.ts';
import { peopleWords } from './words.ts';

interface Props {
  readonly left: readonly Left[];
  readonly handTo: Readonly<Record<string, string>>;
  readonly onTake: (unit: string, taker: string) => void;
  readonly wrong: (field: string) => string | null;
}

/** Who takes the work that would be left to nobody: one question per unit. The focus comes here, for it answers a press. */
export function HandOver({ left, handTo, onTake, wrong }: Props) {
  const t = peopleWords.use();
  const box = useRef<HTMLDivElement>(null);
  const ids = left.map((unit) => unit.id).join(' ');
  useEffect(() => {
    if (ids !== '') box.current?.querySelector<HTMLElement>('select')?.focus();
  }, [ids]);
  if (left.length === 0) return null;
  const open = left.reduce((sum, unit) => sum + unit.open, 0);
  return (
    <div ref={box} className="people-hand-over">
      <Notice kind="soon">
        <p role="alert">{t('handOverAsk', { n: open })}</p>
      </Notice>
      {left.map((unit) =>
        unit.candidates.length === 0 ? (
          <p key={unit.id} className="k-error">{t('handOverNobody', { unit: unit.name, n: unit.open })}</p>
        ) : (
          <Select
            key={unit.id}
            label={t('handOverOf', { unit: unit.name, n: unit.open })}
            value={handTo[unit.id] ?? ''}
            onChange={(event) => onTake(unit.id, event.target.value)}
            error={wrong(`take-${unit.id}`)}
          >
            <option value="">{t('handOverChoose')}</option>
            {unit.candidates.map((one) => (
              <option key={one.id} value={one.id}>{one.name}</option>
            ))}
          </Select>
        ),
      )}
    </div>
  );
}

/** One sentence per unit whose taker is chosen. */
export function useHandOverLines(left: readonly Left[], handTo: Readonly<Record<string, string>>): string[] {
  const t = peopleWords.use();
  return left.flatMap((unit) => {
    const taker = unit.candidates.find((one) => one.id === handTo[unit.id]);
    return taker === undefined ? [] : [t('handOverEffect', { unit: unit.name, n: unit.open, taker: taker.name })];
  });
}
