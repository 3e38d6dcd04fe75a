import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CountyPackage } from '../../contract/county.ts';
import { makeCounty } from '../../sim/county/county.ts';
import { startCluster, type Cluster } from '../../server/supervisor/cluster.ts';
import { endAll, onEnd } from './closers.ts';
import { scratchFolder } from './folder.ts';
import { SETUP_TOKEN, startServer, type Server } from './server.ts';

/** A product of its own for one run: PostgreSQL with the durability it ships with, one server, the demo county. */
export interface Stage {
  readonly cluster: Cluster;
  readonly server: Server;
  readonly county: CountyPackage;
  readonly folder: string;
}

export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  try {
    const folder = scratchFolder();
    const cluster = await openCluster(join(folder, 'data'));
    const server = await startServer({ databaseUrl: cluster.url, data: folder });
    const county = makeCounty();
    await install(server.url, county);
    return await work({ cluster, server, county, folder });
  } finally {
    await endAll();
  }
}

export async function openCluster(data: string): Promise<Cluster> {
  const cluster = await startCluster({ data, durable: true });
  onEnd(async () => {
    await cluster.stop();
    // It may lie elsewhere than `data`, where the account that runs it can reach it.
    rmSync(cluster.places.cluster, { recursive: true, force: true });
  });
  return cluster;
}

async function install(url: string, county: CountyPackage): Promise<void> {
  const answer = await fetch(`${url}/api/counties/${county.county}/package`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${SETUP_TOKEN}` },
    body: JSON.stringify(county),
  });
  if (!answer.ok) throw new Error(`the demo county was not taken: ${await answer.text()}`);
}

export async function signIn(stage: Stage, user: string): Promise<string> {
  const answer = await fetch(`${stage.server.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ county: stage.county.county, user }),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  if (!answer.ok || cookie === '') throw new Error(`${user} was not signed in: ${await answer.text()}`);
  return cookie;
}
