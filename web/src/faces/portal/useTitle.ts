import { useCounty } from '../../api/hooks.ts';
import { portalWords } from './words.ts';

/** 余杭区 · 我要反映; until the county's name has been read, only what the page is for. */
export function useTitle(county: string): string {
  const t = portalWords.use();
  const name = useCounty(county).data?.name;
  return name === undefined ? t('face') : t('title', { county: name });
}
