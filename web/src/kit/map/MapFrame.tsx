import { useEffect, useState, type ReactNode } from 'react';
import { metresPerPixel, roundLength, type Bounds } from './shapes.ts';
import type { LiveMap, MapHandle } from './useMap.ts';
import { mapWords, type MapWords } from './words.ts';
import './map.css';

interface FrameProps {
  readonly handle: MapHandle;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** The approval number (审图号) a published map of China must carry; null says that it is still owed. */
  readonly approval?: string | null | undefined;
  readonly whole?: Bounds | null;
  readonly tools?: boolean;
  readonly bare?: boolean;
  readonly children?: ReactNode;
  readonly note?: ReactNode;
}

export function MapFrame(props: FrameProps) {
  const { handle, label, approval = null, whole = null, tools = true, bare = false } = props;
  const t = mapWords.use();
  const drawn = handle.live !== null;
  return (
    <div className={bare ? 'map map-bare' : 'map'}>
      <div className="map-stage" role="group" aria-label={label} aria-busy={!drawn && !handle.failed}>
        <div className="map-holder" ref={handle.holder} />
        {props.children}
        {handle.failed ? (
          <div className="map-wait" role="status">
            <p>{t('failed')}</p>
            <button type="button" onClick={handle.again}>
              {t('again')}
            </button>
          </div>
        ) : drawn ? null : (
          <div className="map-wait">{t('loading')}</div>
        )}
        {tools && handle.live ? <Tools live={handle.live} t={t} whole={whole} /> : null}
        {handle.live ? <Scale live={handle.live} t={t} /> : null}
      </div>
      <div className="map-note">
        {props.note}
        <span>
          {t('sketch')} · {approval === null ? t('approvalOwed') : t('approval', { number: approval })}
        </span>
      </div>
    </div>
  );
}

interface ToolsProps {
  readonly live: LiveMap;
  readonly t: MapWords;
  readonly whole: Bounds | null;
}
function Tools({ live, t, whole }: ToolsProps) {
  return (
    <div className="map-tools">
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => live.map.zoomIn()}>
        <Stroke d="M8 3v10M3 8h10" />
      </button>
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => live.map.zoomOut()}>
        <Stroke d="M3 8h10" />
      </button>
      {whole ? (
        <button
          type="button"
          aria-label={t('whole')}
          title={t('whole')}
          onClick={() => live.map.fitBounds([...whole], { padding: 24 })}
        >
          <Stroke d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
        </button>
      ) : null}
    </div>
  );
}

const Stroke = ({ d }: { readonly d: string }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d={d} />
  </svg>
);

const SCALE_ROOM_PX = 110;

function Scale({ live, t }: { readonly live: LiveMap; readonly t: MapWords }) {
  const [bar, setBar] = useState({ metres: 0, width: 0 });
  useEffect(() => {
    const read = () => {
      const perPixel = metresPerPixel(live.map.getCenter().lat, live.map.getZoom());
      const metres = roundLength(perPixel * SCALE_ROOM_PX);
      setBar({ metres, width: metres / perPixel });
    };
    read();
    live.map.on('zoomend', read);
    live.map.on('moveend', read);
    return () => {
      live.map.off('zoomend', read);
      live.map.off('moveend', read);
    };
  }, [live]);
  return (
    <div className="map-scale" style={{ width: bar.width }}>
      {bar.metres >= 1000 ? t('kilometres', { n: bar.metres / 1000 }) : t('metres', { n: bar.metres })}
    </div>
  );
}
