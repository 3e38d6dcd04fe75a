import type { EditionKind } from '../../contract/edition.ts';
import { NATIONAL_CALENDAR } from '../territory/index.ts';

/** What a county works by before it has an edition of its own (version 0). */
export const SHIPPED: Record<EditionKind, unknown> = { categories: { categories: [] }, rules: { rules: [] }, calendar: NATIONAL_CALENDAR };
