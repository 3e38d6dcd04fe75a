import { QUEUES, type Queue } from '../../../../core/matter/queues.ts';

/** What the address says: a queue, perhaps a matter in it, as list or map; or the form for a report by hand. */
export interface Spot {
  readonly page: 'queue' | 'new';
  readonly queue: Queue | null;
  readonly id: string | null;
  readonly view: 'list' | 'map';
  /** A number or its beginning; while it is there the list shows what was found instead of the queue. */
  readonly q: string;
}

export function parseSpot(path: string, search: string): Spot {
  const [, , first = '', id = ''] = path.split('/');
  const asked = new URLSearchParams(search);
  return {
    page: first === 'new' ? 'new' : 'queue',
    queue: QUEUES.find((queue) => queue === (first === 'new' ? asked.get('queue') : first)) ?? null,
    id: id === '' ? null : decodeURIComponent(id),
    view: asked.get('view') === 'map' ? 'map' : 'list',
    q: asked.get('q') ?? '',
  };
}

export function pathOf(spot: Spot): string {
  const asked = new URLSearchParams();
  if (spot.view === 'map') asked.set('view', 'map');
  if (spot.q !== '') asked.set('q', spot.q);
  // The form for a report by hand remembers where to go back to.
  if (spot.page === 'new' && spot.queue !== null) asked.set('queue', spot.queue);
  const tail = asked.size === 0 ? '' : `?${asked.toString()}`;
  if (spot.page === 'new') return `/desk/new${tail}`;
  if (spot.queue === null) return `/desk${tail}`;
  return `/desk/${spot.queue}${spot.id === null ? '' : `/${encodeURIComponent(spot.id)}`}${tail}`;
}
