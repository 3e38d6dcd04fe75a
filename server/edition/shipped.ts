import type { EditionKind } from '../../contract/edition.ts';
import { CN_CALENDAR } from '../../core/deadline/work-calendar-cn.ts';

/** What a county works by before it has an edition of its own (version 0). */
export const SHIPPED: Record<EditionKind, unknown> = { categories: { categories: [] }, rules: { rules: [] }, calendar: CN_CALENDAR };
