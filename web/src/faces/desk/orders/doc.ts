import type { Session } from '../../../../../contract/session.ts';
import type { GoOrders } from './route.ts';
import type { Edition } from './useEdition.ts';

/** What the page of one document is given. */
export interface DocProps {
  readonly session: Session;
  readonly edition: Edition;
  readonly item: string | null;
  readonly go: GoOrders;
  /** A new draft from this edition; null: this reader writes none. */
  readonly onBegin: (() => void) | null;
}
