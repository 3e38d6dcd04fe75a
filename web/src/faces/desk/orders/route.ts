import type { EditionKind } from '../../../../../contract/edition.ts';

/** The contract's own list would bring the schemas' library along to every desk. */
export const KINDS = ['categories', 'rules', 'calendar'] as const satisfies readonly EditionKind[];

/** What the address of these pages says: /desk/orders/rules/3?item=gas */
export interface OrdersSpot {
  readonly kind: EditionKind;
  /** null: the one in force. */
  readonly version: number | null;
  /** A rule, a category, a day: what stands open at the side. */
  readonly item: string | null;
}
export type GoOrders = (to: Partial<OrdersSpot>) => void;
const ROOT = '/desk/orders';

export const isOrdersPath = (path: string): boolean => path === ROOT || path.startsWith(`${ROOT}/`);

export const isMapPath = (path: string): boolean => path === `${ROOT}/map`;

export function parseOrders(path: string, search: string): OrdersSpot {
  const [, , , first = '', version = ''] = path.split('/');
  const item = new URLSearchParams(search).get('item');
  return {
    kind: KINDS.find((kind) => kind === first) ?? 'rules',
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    item: item === '' ? null : item,
  };
}

export function ordersPath({ kind, version, item }: OrdersSpot): string {
  const tail = item === null ? '' : `?${new URLSearchParams({ item }).toString()}`;
  return `${ROOT}/${kind}${version === null ? '' : `/${version}`}${tail}`;
}
