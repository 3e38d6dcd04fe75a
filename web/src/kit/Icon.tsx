/** Line drawings on a 24 grid, in the colour of the words beside them. Always beside words, so always hidden from readers. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  plus: 'M12 4v16M4 12h16',
  list: 'M9 6h12M9 12h12M9 18h12M3.5 6h1M3.5 12h1M3.5 18h1',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4.5-5.5 8-5.5s7 1.5 8 5.5',
  locate: 'M12 2v4M12 18v4M2 12h4M18 12h4M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
  place: 'M12 21s7-6.2 7-11.500a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  camera: 'M4 8h3.500l1.5-3h6l1.5 3H20v11H4zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  phone: 'M6 3h3l2 5-2.5 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  save: 'M12 3v12M7 10.500l5 5 5-5M4 20h16',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  warning: 'M12 3.500L2 20.500h20zM12 10v5M12 17.800v.2',
  check: 'M4.5 12.500l5 5L19.5 7',
  cross: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.500L21 21',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.500M20 5v6h-6',
  pencil: 'M4 20l1-4L16.5 4.500l3 3L8 19zM14 7l3 3',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 6 5 12 0 18M12 3c-5 6-5 12 0 18',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="k-icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden>
      <path d={PATHS[name]} />
    </svg>
  );
}
