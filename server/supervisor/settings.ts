/** How PostgreSQL runs on a small machine that it shares with the product; given on its command line. */
const SMALL_MACHINE = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  min_wal_size: '96MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  random_page_cost: '1.1',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
} as const;

/** For databases that live as long as one test run. Locks are many: each test file clones a database. */
const THROWN_AWAY = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
} as const;

export function settings(port: number, durable: boolean): string[] {
  const chosen = { ...SMALL_MACHINE, ...(durable ? { synchronous_commit: 'on' } : THROWN_AWAY), port: String(port) };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
