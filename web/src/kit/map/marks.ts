import type { Palette } from './palette.ts';

/** The lights of a matter on a map: colour and shape say the same thing, as everywhere else. */
export const LIGHTS = ['late', 'soon', 'ordinary', 'done'] as const;
export type Light = (typeof LIGHTS)[number];

const SIZE = 14;

const inkOf = (light: Light, palette: Palette): string =>
  ({ late: palette.late, soon: palette.soon, ordinary: palette.second, done: palette.done })[light];

/** A glyph as pixels, for the symbol layer: ● late, ◐ soon, ○ ordinary, ✓ done. */
export function markImage(light: Light, palette: Palette, ratio: number): ImageData {
  const side = Math.round((SIZE + 4) * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return new ImageData(side, side);
  pen.scale(ratio, ratio);
  pen.translate(SIZE / 2 + 2, SIZE / 2 + 2);
  pen.lineWidth = 1.8;
  pen.strokeStyle = inkOf(light, palette);
  pen.fillStyle = pen.strokeStyle;
  DRAW[light](pen, palette);
  return pen.getImageData(0, 0, side, side);
}

const circle = (pen: CanvasRenderingContext2D, radius: number) => {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
};

const DRAW: Record<Light, (pen: CanvasRenderingContext2D, palette: Palette) => void> = {
  late(pen, palette) {
    circle(pen, 6);
    pen.fill();
    // A rim of land keeps two late points apart where they touch.
    pen.strokeStyle = palette.land;
    pen.lineWidth = 1;
    pen.stroke();
  },
  soon(pen, palette) {
    circle(pen, 5.5);
    pen.save();
    pen.fillStyle = palette.land;
    pen.fill();
    pen.restore();
    pen.beginPath();
    pen.arc(0, 0, 5.5, -Math.PI / 2, Math.PI / 2);
    pen.fill();
    circle(pen, 5.5);
    pen.stroke();
  },
  ordinary(pen, palette) {
    circle(pen, 4.2);
    pen.save();
    pen.fillStyle = palette.land;
    pen.fill();
    pen.restore();
    pen.stroke();
  },
  done(pen) {
    pen.lineWidth = 2.2;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(-4, 0.5);
    pen.lineTo(-1, 3.5);
    pen.lineTo(4.5, -3.5);
    pen.stroke();
  },
};
