import type { State } from './light.ts';

interface Props {
  readonly state: State;
  /** Spoken and shown on hover; leave it out where the same words stand beside the glyph. */
  readonly label?: string | undefined;
  readonly size?: number;
}

/** ● late ◐ soon ○ ordinary ✓ done ◉ now ✕ refused ⬒ waiting to be sent: never colour alone. */
export function Glyph({ state, label, size }: Props) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`k-glyph k-glyph-${state}`} viewBox="0 0 16 16" width={size} height={size} {...named}>
      {label === undefined ? null : <title>{label}</title>}
      {SHAPES[state]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.7" />;
const SHAPES = {
  late: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  soon: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  ordinary: ring,
  now: (
    <>
      {ring}
      <circle cx="8" cy="8" r="3" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path className="k-glyph-mark" d="M4.6 8.3l2.3 2.3 4.5-4.9" fill="none" strokeWidth="1.8" />
    </>
  ),
  refused: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path className="k-glyph-mark" d="M5 5l6 6M11 5l-6 6" fill="none" strokeWidth="1.8" />
    </>
  ),
  waiting: (
    <path d="M2 9.5V14h12V9.5M8 11V2M4.5 5.3L8 1.8l3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.7" />
  ),
} satisfies Record<State, React.ReactNode>;
