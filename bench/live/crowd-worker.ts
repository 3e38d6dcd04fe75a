import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveChange } from '../../contract/live.ts';
import { createDurations } from '../numbers.ts';
import { takeJob } from '../stage/child.ts';
import type { CrowdDone, CrowdJob } from './crowd-job.ts';
import { openStream, type Stream } from './stream.ts';

/** Streams opened at once: as many as come when a server is back after a restart. */
const AT_ONCE = 100;
/** What has not come by then does not come. */
const LAST_MS = 3_000;

takeJob(run);

async function run(job: CrowdJob): Promise<CrowdDone> {
  const sentAt = new Map<string, number>();
  /** Seen before its receipt came back: the feed may be faster than the answer. */
  const early: [id: string, at: number][] = [];
  const durations = createDurations();
  const got = Array.from({ length: job.streams }, () => 0);
  const take = (nth: number) => ({ event, data }: { event: string; data: string }): void => {
    if (event !== 'change') return;
    const now = performance.now();
    const { id } = JSON.parse(data) as LiveChange;
    got[nth] = (got[nth] ?? 0) + 1;
    const sent = sentAt.get(id);
    if (sent === undefined) early.push([id, now]);
    else durations.add(now - sent);
  };
  const streams = await openAll(job, take);
  got.fill(0);
  const end = performance.now() + job.seconds * 1000;
  let changes = 0;
  for (; performance.now() < end; changes += 1) {
    const sent = performance.now();
    sentAt.set(await report(job, changes), sent);
    await sleep(Math.max(0, sent + 1000 - performance.now()));
  }
  await sleep(LAST_MS);
  for (const [id, at] of early) durations.add(at - (sentAt.get(id) ?? at));
  streams.forEach((stream) => stream.cut());
  const unlike = got.filter((count, nth) => count !== got[nth % job.cookies.length]).length;
  return { changes, delivered: durations.count(), unlike, durations: durations.pairs() };
}

async function openAll(job: CrowdJob, take: (nth: number) => (event: { event: string; data: string }) => void): Promise<Stream[]> {
  const url = `${job.url}/api/counties/${job.county}/live`;
  const streams: Stream[] = [];
  for (let from = 0; from < job.streams; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, job.streams - from) }, (_, i) => from + i);
    streams.push(...(await Promise.all(some.map((nth) => openStream({ url, cookie: job.cookies[nth % job.cookies.length] ?? '', lastEventId: '', take: take(nth) })))));
  }
  return streams;
}

/** @returns the id of the matter */
async function report({ url, county, reports }: CrowdJob, nth: number): Promise<string> {
  const { text, rest } = reports[nth % reports.length] ?? { text: '', rest: '' };
  const key = randomUUID();
  const answer = await fetch(`${url}/api/counties/${county}/matters`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: `{"text":"${text} ${key.slice(0, 8)}",${rest}}`,
  });
  if (answer.status !== 201) throw new Error(`a report was answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
