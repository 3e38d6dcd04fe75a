import { useState } from 'react';
import { rounded, type Place } from './shapes.ts';
import { mapWords } from './words.ts';

const WAIT_MS = 12_000;

/** The device's own position, only when asked for. */
export function HereButton({ onFound }: { readonly onFound: (place: Place) => void }) {
  const t = mapWords.use();
  const [state, setState] = useState<'rest' | 'wait' | 'failed'>('rest');
  if (!('geolocation' in navigator)) return null;
  const find = () => {
    setState('wait');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('rest');
        onFound(rounded({ lon: coords.longitude, lat: coords.latitude }));
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 30_000 },
    );
  };
  const text = { rest: t('here'), wait: t('hereWait'), failed: t('hereFailed') }[state];
  return (
    <button type="button" className="map-here" onClick={find} disabled={state === 'wait'} aria-live="polite">
      {text}
    </button>
  );
}
