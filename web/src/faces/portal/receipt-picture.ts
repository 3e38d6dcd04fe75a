interface Receipt {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
  readonly file: string;
}
const WIDTH = 900;
const EDGE = 64;
const FONT = "'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif";

/** A picture in the album outlives a closed page; always black on white, to be read and printed anywhere. */
export function saveReceipt(receipt: Receipt): void {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = 240 + receipt.lines.length * 170 + receipt.notes.length * 56;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  draw(pen, receipt);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = receipt.file;
  link.click();
}

function draw(pen: CanvasRenderingContext2D, receipt: Receipt): void {
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, pen.canvas.height);
  pen.strokeStyle = '#16202a';
  pen.lineWidth = 4;
  pen.strokeRect(24, 24, WIDTH - 48, pen.canvas.height - 48);
  let y = 120;
  const write = (words: string, size: number, { bold = false, ink = '#16202a' } = {}): void => {
    pen.fillStyle = ink;
    pen.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`;
    pen.fillText(fitting(pen, words), EDGE, y);
  };
  write(receipt.title, 40, { bold: true });
  for (const line of receipt.lines) {
    y += 90;
    write(line.label, 32, { ink: '#51606f' });
    y += 80;
    write(line.value, 68, { bold: true });
  }
  y += 30;
  for (const note of receipt.notes) {
    y += 56;
    write(note, 30, { ink: '#51606f' });
  }
}

/** Long words are cut with an ellipsis rather than squeezed. */
function fitting(pen: CanvasRenderingContext2D, words: string): string {
  const room = WIDTH - 2 * EDGE;
  if (pen.measureText(words).width <= room) return words;
  let letters = Array.from(words);
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > room) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
