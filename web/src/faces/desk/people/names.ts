import { PLATFORM_NAMES, ROLE_NAMES } from '../../../../../core/access/names.ts';
import type { Role } from '../../../../../core/access/roles.ts';
import type { Platform } from '../../../../../core/shared/platforms.ts';
import { useLanguage } from '../../../kit/i18n.ts';

/** What roles and platforms are called, in core's own words, which the server's answers use too. */
export function useNames() {
  const language = useLanguage();
  return {
    role: (role: Role): string => ROLE_NAMES[role][language],
    platform: (platform: Platform): string => PLATFORM_NAMES[platform][language],
  };
}
