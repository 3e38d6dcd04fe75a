import { useEffect, useRef, useState } from 'react';
import { areaAt, type Area } from './shapes.ts';
import type { LiveMap } from './useMap.ts';

export const VILLAGE_ZOOM = 11;

/** Villages of the townships the reader has looked at closely, kept once read. */
export function useFiner(
  live: LiveMap | null,
  areas: readonly Area[],
  load: ((township: string) => Promise<readonly Area[]>) | undefined,
): readonly Area[] {
  const [finer, setFiner] = useState<readonly Area[]>([]);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!live || !load) return;
    let gone = false;
    const look = () => {
      if (live.map.getZoom() < VILLAGE_ZOOM) return;
      const centre = live.map.getCenter();
      const township = areaAt(areas, { lon: centre.lng, lat: centre.lat });
      if (!township || asked.current.has(township.id)) return;
      asked.current.add(township.id);
      load(township.id)
        .then((villages) => {
          if (!gone) setFiner((before) => [...before, ...villages]);
        })
        // The next move asks again; borders are a help, not a condition.
        .catch(() => asked.current.delete(township.id));
    };
    look();
    live.map.on('moveend', look);
    return () => {
      gone = true;
      live.map.off('moveend', look);
    };
  }, [live, areas, load]);
  return finer;
}
