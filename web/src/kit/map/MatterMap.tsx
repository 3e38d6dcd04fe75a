import { useEffect, useMemo, useRef } from 'react';
import type { Marker } from 'maplibre-gl';
import { borderLayer, groundLayer, nameLayer, ownLayers } from './layers.ts';
import { MapFrame } from './MapFrame.tsx';
import { pinElement } from './pin.ts';
import { areaFeature, boundsOf, collection, type Area, type Place } from './shapes.ts';
import { useLayers, useMap, useSource, type LiveMap } from './useMap.ts';

interface MatterMapProps {
  readonly place: Place;
  /** The grid it lies in; null while it is being read. */
  readonly own: Area | null;
  readonly neighbours: readonly Area[];
  readonly label: string;
  readonly approval?: string | null;
}

/** The pin stands on its point and needs the room above. */
const PADDING = { top: 44, right: 28, bottom: 28, left: 28 };

/** One matter: its grid outlined, the neighbours dashed, the pin, a scale. */
export function MatterMap({ place, own, neighbours, label, approval }: MatterMapProps) {
  const bounds = useMemo(() => (own ? boundsOf([own.shape], [place]) : null), [own, place]);
  const handle = useMap({ bounds, label, padding: PADDING, maxZoom: 16.5 });
  const { live, palette } = handle;
  useFrame(live, bounds);

  const ownData = useMemo(() => collection(own ? [areaFeature(own)] : []), [own]);
  const otherData = useMemo(
    () => collection(neighbours.filter((area) => area.id !== own?.id).map((area) => areaFeature(area))),
    [neighbours, own],
  );
  useSource(live, 'others', otherData);
  useSource(live, 'own', ownData);
  const layers = useMemo(
    () =>
      palette
        ? [
            groundLayer({ ...palette, ground: palette.land }),
            { ...borderLayer('others', palette, { width: 1, dash: [4, 3] }) },
            ...ownLayers('own', palette),
            nameLayer('others', palette, { size: 12 }),
            nameLayer('own', { ...palette, ink: palette.accent }, { size: 12, strong: true }),
          ]
        : [],
    [palette],
  );
  useLayers(live, layers, palette !== null);
  usePin(live, place);

  return <MapFrame handle={handle} label={label} approval={approval} whole={bounds} tools={false} />;
}

/** Another matter in the same map moves the picture, without the journey there. */
function useFrame(live: LiveMap | null, bounds: ReturnType<typeof boundsOf>): void {
  useEffect(() => {
    if (live && bounds) live.map.fitBounds([...bounds], { padding: PADDING, maxZoom: 16.5, duration: 0 });
  }, [live, bounds]);
}

function usePin(live: LiveMap | null, place: Place): void {
  const marker = useRef<Marker | null>(null);
  useEffect(() => {
    if (!live) return;
    const made = new live.engine.Marker({ element: pinElement(true), anchor: 'bottom' }).setLngLat([0, 0]).addTo(live.map);
    marker.current = made;
    return () => {
      made.remove();
      marker.current = null;
    };
  }, [live]);
  useEffect(() => {
    marker.current?.setLngLat([place.lon, place.lat]);
  }, [live, place]);
}
