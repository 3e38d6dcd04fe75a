import { pick, type PickedPlace } from './place.ts';

export type PositionFault = 'denied' | 'unavailable' | 'insecure';
const WAIT = 15_000;

/** The device's position in WGS-84, as browsers give it. */
export function findPosition(): Promise<PickedPlace | PositionFault> {
  if (!window.isSecureContext) return Promise.resolve('insecure');
  if (!('geolocation' in navigator)) return Promise.resolve('unavailable');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(pick({ lon: coords.longitude, lat: coords.latitude }, 'position', Math.round(coords.accuracy))),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: WAIT, maximumAge: 30_000 },
    );
  });
}
