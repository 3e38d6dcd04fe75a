import { useNow } from '../../../../api/clock.ts';
import { useLanguage } from '../../../../kit/i18n.ts';
import { useNames } from '../names.ts';
import type { Places, UnitOption } from '../places.ts';
import { edgeWords, typedInstant } from '../term.ts';
import { peopleWords } from '../words.ts';
import { mayBeSeconded, type Giving } from './give.ts';

interface Around {
  readonly places: Places;
  readonly units: readonly UnitOption[];
}

/** What the user will be, from when to when, as far as it is chosen. */
export function useGivingLines(name: string, values: Giving, { places, units }: Around): string[] {
  const t = peopleWords.use();
  const names = useNames();
  const language = useLanguage();
  const now = useNow();
  const { role, territory, unit, platform } = values;
  if (role === null) return [t('givePick')];
  const post = {
    name,
    role: names.role(role) + (platform === null ? '' : `（${names.platform(platform)}）`),
    unit: units.find((one) => one.id === unit)?.name ?? '…',
    place: territory === '' ? '…' : places.nameOf(territory),
  };
  const from = typedInstant(values.from, 'from') ?? null;
  const to = typedInstant(values.to, 'to') ?? null;
  const begin = from === null || Date.parse(from) <= now ? null : edgeWords(from, 'from', { now, language });
  return [
    t('giveEffect', post),
    ...(mayBeSeconded(role) && values.seconded ? [t('giveSeconded', { township: post.place })] : []),
    begin === null ? t('giveNow') : t('giveFrom', { when: begin }),
    to === null ? t('giveOpen') : t('giveUntil', { when: edgeWords(to, 'to', { now, language }) }),
  ];
}
