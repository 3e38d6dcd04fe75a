import { Client } from 'pg';
import { Fault, outsideFaults } from './faults.ts';

interface Standing {
  version: number;
  shown: string;
  database: string;
  me: string;
  encoding: string;
  read_only: boolean;
  superuser: boolean;
  owner: boolean;
  may_create: boolean;
  may_make_roles: boolean;
  member_of_ours: boolean;
  may_lend: boolean;
}

/** One look at who we are there and what we may do. Our two roles may have been made beforehand. */
const LOOK = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_version') as shown,
         current_database() as database, current_user as me,
         pg_encoding_to_char(d.encoding) as encoding,
         pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as read_only,
         u.rolsuper as superuser,
         pg_has_role(d.datdba, 'MEMBER') as owner,
         has_database_privilege(current_database(), 'CREATE') as may_create,
         u.rolcreaterole as may_make_roles,
         2 = (select count(*) from pg_roles r
              where r.rolname in ('yiwang_reader', 'yiwang_committer') and pg_has_role(r.oid, 'MEMBER')) as member_of_ours,
         not exists (select from pg_roles r where r.rolname in ('yiwang_reader', 'yiwang_committer')
              and current_setting('server_version_num')::int >= 160000
              and not pg_has_role(r.oid, 'MEMBER') and not pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION')) as may_lend
  from pg_database d, pg_roles u
  where d.datname = current_database() and u.rolname = current_user`;

/** Throws one sentence when the product cannot live in the database of DATABASE_URL. */
export async function checkOutside(url: string): Promise<void> {
  const place = parse(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(LOOK);
    const standing = rows[0];
    if (standing) judge(standing, place.where);
  } catch (error) {
    throw faultOfDatabase(error, url) ?? error;
  } finally {
    await client.end().catch(() => {});
  }
}

function judge(standing: Standing, where: string): void {
  if (standing.version < 150000) throw outsideFaults.tooOld(standing.shown);
  if (standing.read_only) throw outsideFaults.readOnly(where);
  if (standing.encoding !== 'UTF8') throw outsideFaults.encoding(standing.encoding, standing.database);
  if (standing.superuser) return;
  const { lacking, remedy } = lacks(standing);
  if (lacking.length > 0) throw outsideFaults.rights(standing.me, lacking, remedy);
}

function lacks({ me, database, ...may }: Standing): { lacking: string[]; remedy: string[] } {
  const lacking: string[] = [];
  const remedy: string[] = [];
  if (!may.owner || !may.may_create) {
    lacking.push(`所有者 OWNER of database ${database}`);
    remedy.push(`ALTER DATABASE "${database}" OWNER TO "${me}";`);
  }
  if (!may.member_of_ours && !may.may_make_roles) {
    lacking.push('创建角色 CREATEROLE');
    remedy.push(`ALTER ROLE "${me}" CREATEROLE;`);
  }
  if (!may.member_of_ours && !may.may_lend) {
    lacking.push('成员 MEMBER of yiwang_reader, yiwang_committer');
    remedy.push(`GRANT yiwang_reader, yiwang_committer TO "${me}" WITH ADMIN OPTION;`);
  }
  return { lacking, remedy };
}

function parse(url: string): { where: string; user: string; database: string } {
  if (!URL.canParse(url)) throw outsideFaults.url();
  const parsed = new URL(url);
  if (!['postgres:', 'postgresql:'].includes(parsed.protocol)) throw outsideFaults.url();
  const database = decodeURIComponent(parsed.pathname.slice(1)) || parsed.username;
  const host = parsed.hostname || parsed.searchParams.get('host') || 'localhost';
  return { where: `${host}:${parsed.port || '5432'}/${database}`, user: decodeURIComponent(parsed.username), database };
}

/** The sentence for what the database answered, or null when it is about something else. */
export function faultOfDatabase(error: unknown, url: string): Fault | null {
  if (error instanceof Fault) return error;
  const { where, user, database } = parse(url);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === '3D000') return outsideFaults.missing(database, user);
  if (code === '42501') return outsideFaults.rightsAsDatabaseSays(user, message);
  if (code === '25006') return outsideFaults.readOnly(where);
  if (code.startsWith('28') || /password|SASL/i.test(message)) return outsideFaults.refused(user, where);
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|ENOENT)/.test(code) || /timeout|terminated/i.test(message)) {
    return outsideFaults.unreachable(where, code || message);
  }
  return null;
}

/** The sentence for a server that ended at boot because the database would not let it migrate. */
export function faultOfBoot(words: string, url: string): Fault | null {
  if (!/permission denied|must be (owner|member|able)|must have (CREATEROLE|admin)/i.test(words)) return null;
  return outsideFaults.rightsAsDatabaseSays(parse(url).user, words);
}
