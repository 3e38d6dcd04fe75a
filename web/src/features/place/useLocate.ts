import { useQuery } from '@tanstack/react-query';
import { locate } from '../../api/county.ts';
import type { PickedPlace } from './place.ts';

/** Which township, village and grid the point lies in, or why it lies in none. */
export const useLocate = (county: string, place: PickedPlace | null) =>
  useQuery({
    queryKey: [county, 'locate', place?.lon ?? 0, place?.lat ?? 0, place?.accuracy ?? 0],
    queryFn: () => locate(county, { lon: place?.lon ?? 0, lat: place?.lat ?? 0, accuracy: place?.accuracy ?? null }),
    enabled: place !== null,
    staleTime: Infinity,
  });
