import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Fault } from '../server/supervisor/faults.ts';
import { say } from './terminal.ts';

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PACKAGES = ['chromium', 'fonts-wqy-microhei'];

const noBrowser = () => new Fault('no-browser', {
  zh: '没有找到 Chromium，浏览器测试无法运行：请安装它（Debian：apt-get install chromium fonts-wqy-microhei），或用 CHROMIUM=<路径> 指出它在哪里。',
  en: 'No Chromium was found and the browser tests cannot run: install it (Debian: apt-get install chromium fonts-wqy-microhei), or name it with CHROMIUM=<path>.',
});

export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Finds a browser, or has Debian install one when we may. @throws Fault no-browser */
export function ensureChromium(): string {
  const found = findChromium();
  if (found && hasChineseFont()) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env['CHROMIUM']) install();
  const now = found ?? findChromium();
  if (!now) throw noBrowser();
  return now;
}

/** Without one, pictures of the pages show boxes instead of characters. */
function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return process.platform !== 'linux' || (fonts.status === 0 && fonts.stdout.trim() !== '');
}

function install(): void {
  say(`· 正在安装浏览器 · installing the browser: apt-get install ${PACKAGES.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-q', '-y', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  apt('update');
  apt('install', '--no-install-recommends', ...PACKAGES);
}
