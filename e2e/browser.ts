import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, inject, test } from 'vitest';
import type { Point } from '../sim/work/place.ts';
import { watchFaults, type Faults } from './faults.ts';

/** The four faces on what they are meant for. */
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
  desk: { viewport: { width: 1440, height: 900 } },
  wall: { viewport: { width: 1920, height: 1080 } },
} as const;
export type Device = keyof typeof DEVICES;

export interface Meeting {
  /** Where this person stands; without it the device may not be located. */
  readonly at?: Point;
  readonly language?: 'zh' | 'en';
  readonly dark?: boolean;
  readonly width?: number;
  /** Another way to the product, e.g. a line that can be cut. */
  readonly through?: string;
}

/** One person with a browser of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** This person will meet such a fault, and it is part of the story. */
  expects(fault: RegExp): void;
  /** A picture of what this person sees now. */
  look(name: string): Promise<void>;
}

export interface Town {
  meet(device: Device, meeting?: Meeting): Promise<Person>;
}

let browser: Promise<Browser> | null = null;
const oneBrowser = (): Promise<Browser> => (browser ??= chromium.connect(inject('browser')));
afterAll(async () => (await browser)?.close());

/**
 * One story told through the screens. It fails on any fault that its people did not expect:
 * an exception in a page, an error in its console, an answer of 500 or more.
 */
export function journey(name: string, tell: (town: Town) => Promise<void>): void {
  test(name, async ({ task }) => {
    const people: (Person & { readonly faults: Faults })[] = [];
    const story = `${task.file.name.replace(/^.*\/|\.e2e\.ts$/g, '')}-${nameOf(name)}`;
    try {
      await tell({
        meet: async (device, meeting = {}) => {
          const person = await meet(device, meeting, story);
          people.push(person);
          return person;
        },
      });
      for (const { faults } of people) faults.check();
    } catch (error) {
      // What each of them saw last tells more than the message.
      for (const [i, person] of people.entries()) await person.look(`failed-${i + 1}`).catch(() => undefined);
      throw error;
    } finally {
      for (const { context } of people) await context.close();
    }
  });
}

const nameOf = (words: string): string => words.replaceAll(/\W+/gu, '-').slice(0, 40);

async function meet(device: Device, { at, language, dark, width, through }: Meeting, story: string): Promise<Person & { readonly faults: Faults }> {
  const { viewport, ...rest } = DEVICES[device];
  const context = await (await oneBrowser()).newContext({
    ...rest,
    viewport: { ...viewport, ...(width === undefined ? {} : { width }) },
    baseURL: through ?? inject('product'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(at === undefined ? {} : { geolocation: { longitude: at.lon, latitude: at.lat, accuracy: 12 }, permissions: ['geolocation'] }),
  });
  context.setDefaultTimeout(15_000);
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('yiwang.language', 'en'));
  const page = await context.newPage();
  const faults = watchFaults(context);
  return { page, context, faults, expects: faults.expects, look: (name) => picture(page, `${story}-${name}`) };
}

const PICTURES = join(import.meta.dirname, 'pictures');

/** Taken when nothing moves any more: maps are drawn late, and pictures come when they come. */
export async function picture(page: Page, name: string): Promise<void> {
  const shoot = (): Promise<Buffer> => page.screenshot({ animations: 'disabled' });
  const waits = await page.locator('canvas, img').count() > 0;
  let last = await shoot();
  for (let tries = 0; waits && tries < 12; tries += 1) {
    const next = await shoot();
    if (next.equals(last)) break;
    last = next;
  }
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.png`), last);
}
