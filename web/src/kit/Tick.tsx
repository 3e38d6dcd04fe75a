import type { ReactNode } from 'react';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** One thing that is so or not. */
export function Tick({ on, onChange, children }: Props) {
  return (
    <label className="k-tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
