import sharp from 'sharp';
import type { Random } from '../random.ts';

/** Scenes that are drawn, not photographed: nobody's house or face is in them. */
export const SCENES = ['lamp', 'pothole', 'rubbish', 'water', 'site', 'done'] as const;
export type Scene = (typeof SCENES)[number];

const WIDTH = 640;
const HEIGHT = 480;

/** A JPEG of the scene; the seed moves things a little, so that no two pictures are the same bytes. */
export async function drawPicture(scene: Scene, random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const night = scene === 'lamp';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="640" height="480" fill="${night ? '#1c2733' : '#cfdbe4'}"/>
    ${houses(random, night)}
    <path d="M0 480 L0 340 L640 320 L640 480 Z" fill="${night ? '#2c3238' : '#8a8f93'}"/>
    <path d="M0 412 L640 398" stroke="#e8e3d0" stroke-width="5" stroke-dasharray="46 34"/>
    ${THINGS[scene](random)}
  </svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer());
}

function houses(random: Random, night: boolean): string {
  return [0, 1, 2, 3]
    .map((i) => {
      const [x, height] = [i * 165 - 20 + random.below(30), 110 + random.below(90)];
      const wall = night ? '#26323d' : random.pick(['#e9e2d6', '#dcd6cc', '#ece9e2']);
      const panes = [0, 1, 2].map((pane) => {
        const glass = night ? random.pick(['#26323d', '#e8c66a']) : '#93a7b5';
        return `<rect x="${x + 18 + pane * 42}" y="${340 - height + 24}" width="24" height="32" fill="${glass}"/>`;
      });
      return `<rect x="${x}" y="${340 - height}" width="140" height="${height}" fill="${wall}"/>
        <path d="M${x - 8} ${340 - height} l78 -34 l78 34 Z" fill="${night ? '#171f27' : '#5a5f66'}"/>${panes.join('')}`;
    })
    .join('');
}

const THINGS: Readonly<Record<Scene, (random: Random) => string>> = {
  lamp: (random) => {
    const x = 240 + random.below(120);
    return `<path d="M${x} 400 V130 q0 -26 30 -26 h34" fill="none" stroke="#7d8790" stroke-width="9"/>
      <path d="M${x + 58} 96 h40 l8 18 h-56 Z" fill="#3a434b"/>`;
  },
  pothole: (random) => {
    const x = 250 + random.below(120);
    return `<ellipse cx="${x}" cy="422" rx="${70 + random.below(40)}" ry="24" fill="#4d4f50"/>
      <ellipse cx="${x + 8}" cy="426" rx="48" ry="14" fill="#5f7078"/>
      <path d="M${x - 90} 410 l-34 -10 M${x + 96} 430 l40 6" stroke="#55585a" stroke-width="4"/>`;
  },
  rubbish: (random) =>
    [...Array(7).keys()]
      .map((i) => {
        const [x, y, r] = [200 + i * 34 + random.below(20), 380 - random.below(34), 22 + random.below(16)];
        return `<path d="M${x - r} ${y + r} q${r} ${-2.4 * r} ${2 * r} 0 Z" fill="${random.pick(['#2f3437', '#7a8a3c', '#b7aa97', '#4b6f8f'])}"/>`;
      })
      .join(''),
  water: (random) => `<path d="M0 ${392 - random.below(20)} q160 -22 320 0 t320 -6 V480 H0 Z" fill="#6d8796" opacity=".85"/>
    <path d="M60 430 h120 M260 446 h150 M470 428 h110" stroke="#a9bdc8" stroke-width="4"/>`,
  site: (random) => {
    const x = 160 + random.below(80);
    return `<path d="M${x} 390 l90 -70 l70 30 l60 -20 l70 60 Z" fill="#8c6f4e"/>
      <path d="M${x - 60} 392 h400" stroke="#c9542e" stroke-width="12" stroke-dasharray="30 18"/>`;
  },
  done: (random) => {
    const x = 260 + random.below(80);
    return `<path d="M${x - 60} 404 l14 -60 h22 l14 60 Z" fill="#d9672b"/><path d="M${x - 50} 376 h28" stroke="#fff" stroke-width="8"/>
      <circle cx="${x + 70}" cy="372" r="34" fill="#1b7f4b"/><path d="M${x + 54} 372 l12 13 l22 -26" fill="none" stroke="#fff" stroke-width="8"/>`;
  },
};
