import type { ReactNode } from 'react';
import type { MatterPage } from '../../../../../contract/matter.ts';
import { useNow } from '../../../api/clock.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { useLanguage, type Language } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { deskWords } from '../words.ts';
import { blockWords } from './words.ts';

/** Short facts, two to a line; what is not known is not listed. */
export function Facts({ matter }: { readonly matter: MatterPage }) {
  const t = deskWords.use();
  const b = blockWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  const { pathOf } = useCategoryNames(matter.county);
  const { township, village } = matter.place;
  const who = reporterOf(matter);
  const facts: (readonly [string, ReactNode] | null)[] = [
    [t('placeWords'), matter.placeWords ?? `${township.name} ${village.name}`],
    [t('categoryWords'), kindOf(matter, pathOf(matter.category), language) ?? words('uncategorized')],
    [t('inHand'), handsOf(matter, words) ?? t('nobody')],
    matter.happenedAt === null ? null : [t('happenedAt'), whenWords(matter.happenedAt, now, language)],
    who === null ? null : [t('reportedAt'), who],
    matter.outsideNumber === null ? null : [b('outside'), matter.outsideNumber],
    matter.receivedAt === null ? null : [b('received'), whenWords(matter.receivedAt, now, language)],
    matter.arrivedAt === null ? null : [b('arrived'), whenWords(matter.arrivedAt, now, language)],
    matter.rework === 0 ? null : [t('rework'), t('times', { n: matter.rework })],
  ];
  return (
    <>
      <dl className="desk-facts">
        {facts.filter((fact) => fact !== null).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {matter.settledOnSpot ? <p className="desk-quiet">{t('onTheSpot')}</p> : null}
    </>
  );
}

/** 公共服务 › 路灯不亮 · 影响通行 */
function kindOf(matter: MatterPage, path: string | null, language: Language): string | null {
  const condition = matter.conditions.find(({ id }) => id === matter.condition)?.name[language];
  return condition === undefined ? path : `${path ?? ''} · ${condition}`;
}

/** Staff who reported; a resident stays unnamed. */
function reporterOf(matter: MatterPage): string | null {
  const by = matter.entries[0]?.by;
  if (!by || by.name === null) return null;
  return [by.name, by.unit].filter((part) => part !== null).join(' · ');
}

function handsOf(matter: MatterPage, words: ReturnType<typeof matterWords.use>): string | null {
  const platform = matter.platform === null ? null : words(`platform.${matter.platform}`);
  return [platform, matter.unit?.name ?? null].filter((part) => part !== null).join(' › ') || null;
}
