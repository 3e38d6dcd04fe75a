import type { Page } from 'playwright-core';

/**
 * What a reader without eyes, mouse or a wide screen would trip over; found in the page as it stands.
 * Small checks of our own; they do not replace a person with a screen reader.
 */
export async function obstacles(page: Page, { phone }: { phone: boolean }): Promise<string[]> {
  return [...(await page.evaluate(findObstacles)), ...(phone ? await page.evaluate(findPhoneObstacles) : [])];
}

/** Runs in the page: everything it needs is inside. */
function findObstacles(): string[] {
  const found: string[] = [];
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.closest('[aria-hidden=true]') === null;
  const say = (what: string, element: Element): void => void found.push(`${what}: ${element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  const text = (id: string | null): string => (id ?? '').split(' ').map((one) => document.getElementById(one)?.textContent ?? '').join(' ').trim();
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label')?.trim() || text(element.getAttribute('aria-labelledby')) ||
    (element.textContent ?? '').trim() || [...element.querySelectorAll('img')].map((image) => image.alt).join('') || element.getAttribute('title') || '';

  if (!/^(zh-CN|en)$/.test(document.documentElement.lang)) found.push(`html lang: ${document.documentElement.lang}`);
  if (document.title.trim() === '') found.push('no title');
  if (document.querySelectorAll('h1, h2').length === 0) found.push('no heading');
  for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const labelled = field.getAttribute('aria-label') || text(field.getAttribute('aria-labelledby')) || [...(field.labels ?? [])].some((label) => nameOf(label) !== '');
    if (shown(field) && field.type !== 'hidden' && !labelled) say('field without a label', field);
  }
  for (const control of document.querySelectorAll('button, a[href], [role=button], [role=tab]')) if (shown(control) && nameOf(control) === '') say('control without a name', control);
  for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) say('image without alt', image);
  for (const box of document.querySelectorAll('dialog[open], [role=dialog], [role=listbox]')) {
    if (shown(box) && !box.hasAttribute('aria-label') && !box.hasAttribute('aria-labelledby')) say('box without a name', box);
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) found.push(`id twice: ${id}`);
  return [...found, ...faint()];

  /** Text that does not stand out from what it stands on: 4.5 to 1, 3 to 1 for large letters. */
  function faint(): string[] {
    const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r = 0, g = 0, b = 0]: number[]): number => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    const ground = (element: Element | null): number[] | null => {
      if (element === null) return [255, 255, 255];
      const style = getComputedStyle(element);
      if (style.backgroundImage !== 'none' || Number(style.opacity) < 1) return null;
      const colour = parse(style.backgroundColor);
      return (colour[3] ?? 1) === 0 ? ground(element.parentElement) : (colour[3] ?? 1) < 1 ? null : colour;
    };
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!own || !shown(element) || element.closest('svg, canvas, .map, [disabled], option, noscript') !== null) return [];
      const under = ground(element);
      if (under === null) return [];
      const style = getComputedStyle(element);
      const [a, b] = [light(parse(style.color)), light(under)];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return ratio < (large ? 3 : 4.5) - 0.01 ? [`faint ${ratio.toFixed(2)}: ${(element.textContent ?? '').trim().slice(0, 30)} (${element.className})`] : [];
    });
  }
}

/** For fingers on a narrow screen. */
function findPhoneObstacles(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} on ${clientWidth}`);
  for (const control of document.querySelectorAll<HTMLElement>('button, a[href], select, summary, input:not([type=radio]):not([type=checkbox]):not([type=file])')) {
    const { height, width } = control.getBoundingClientRect();
    // A link in a sentence is as high as its line; maps have controls of their own size.
    const inSentence = control.parentElement?.matches('p, li, span') === true && control.matches('a:not([class])');
    const visible = control.checkVisibility() && width > 1 && height > 1;
    if (visible && !inSentence && control.closest('.maplibregl-map, .map') === null && height < 43.5) {
      found.push(`too small for a finger, ${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 120)}`);
    }
  }
  return found;
}
