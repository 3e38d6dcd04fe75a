const SVG = 'http://www.w3.org/2000/svg';

/** The pin, 22 × 28 with its foot on the point. */
export function pinElement(still: boolean): HTMLElement {
  const holder = document.createElement('div');
  holder.className = still ? 'map-pin map-pin-still' : 'map-pin';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '22');
  svg.setAttribute('height', '28');
  svg.setAttribute('viewBox', '0 0 22 28');
  svg.setAttribute('aria-hidden', 'true');
  const drop = document.createElementNS(SVG, 'path');
  drop.setAttribute('d', 'M11 27C11 27 20.5 17 20.5 10.4A9.5 9.4 0 0 0 1.5 10.4C1.5 17 11 27 11 27Z');
  drop.setAttribute('fill', 'currentColor');
  drop.setAttribute('stroke', 'var(--map-land)');
  drop.setAttribute('stroke-width', '1.5');
  const eye = document.createElementNS(SVG, 'circle');
  eye.setAttribute('cx', '11');
  eye.setAttribute('cy', '10.5');
  eye.setAttribute('r', '3.6');
  eye.setAttribute('fill', 'var(--map-land)');
  svg.append(drop, eye);
  holder.append(svg);
  return holder;
}
