import type { FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { CountyParams } from '../../contract/common.ts';
import { LiveQuery, type LiveChange } from '../../contract/live.ts';
import { feedTokensOf } from '../../core/access/feed.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import { readLog } from '../base/consumers.ts';
import type { Parts } from '../base/parts.ts';
import type { Actors } from '../identity/index.ts';
import { deliver, type Listener } from './channel.ts';
import type { Hub } from './hub.ts';
import { watchRights } from './rights.ts';

const BEAT_MS = 15_000;
const REPLAY_BATCH = 1000;
/** More than this is read anew rather than replayed. */
const REPLAY_MAX = 5000;
/** A reader who can't keep up is cut off and resumes from his position. */
const UNREAD_MAX = 1024 * 1024;

export function liveRoutes(app: App, { parts, hub, actors }: { parts: Parts; hub: Hub; actors: Actors }): void {
  app.get('/api/counties/:county/live', {
    config: { permission: 'signed-in' },
    schema: { tags: ['live'], summary: 'What changes, as it changes (SSE; see contract/live.ts)', params: CountyParams, querystring: LiveQuery },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const since = sinceOf(request, request.query.since);
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive',
    });
    out.flushHeaders();
    await stream(out, { parts, hub, actors, actor, since, request }).catch((error: unknown) => {
      request.log.warn({ err: error }, 'stream ended');
      out.end();
    });
  });
}

/** A browser resumes by Last-Event-ID; a page that opens a new stream says `since`. */
function sinceOf(request: FastifyRequest, asked: number | undefined): number | null {
  const last = Number(request.headers['last-event-id']);
  return Number.isSafeInteger(last) && last > 0 ? last : (asked ?? null);
}

interface Stream {
  readonly parts: Parts;
  readonly hub: Hub;
  readonly actors: Actors;
  readonly actor: Actor;
  readonly since: number | null;
  readonly request: FastifyRequest;
}

async function stream(out: ServerResponse, { parts, hub, actors, actor, since, request }: Stream): Promise<void> {
  const { county } = actor;
  const tokens = feedTokensOf(actor);
  let waiting: [number, LiveChange][] | null = [];
  const listener: Listener = {
    tokens,
    send: (pos, change) => (waiting === null ? void writeChange(out, pos, change) : void waiting.push([pos, change])),
  };
  const { pos, leave } = await hub.join(county, listener);
  const unwatch = watchRights({
    actors, clock: parts.clock, request, actor, beatMs: BEAT_MS,
    same: () => void (waiting === null && hello(out, hub.position(county), instant(parts.clock))),
    // What the page shows may be the reader's no longer: it reads everything again, as whoever he is then.
    changed: () => void out.end(behind(hub.position(county))),
  });
  out.on('close', () => {
    unwatch();
    leave();
  });
  if (out.closed) return void out.emit('close');
  const upTo = await replay(out, parts, { county, since: since ?? pos, upTo: pos, listener: { tokens, send: (at, change) => writeChange(out, at, change) } });
  hello(out, upTo, instant(parts.clock));
  for (const [at, change] of waiting) writeChange(out, at, change);
  waiting = null;
}

interface Replay {
  readonly county: string;
  readonly since: number;
  readonly upTo: number;
  readonly listener: Listener;
}

/** Everything between where the reader was and where the hub took over, once each. */
async function replay(out: ServerResponse, parts: Parts, { county, since, upTo, listener }: Replay): Promise<number> {
  if (upTo - since > REPLAY_MAX || since > upTo) {
    write(out, behind(upTo));
    return upTo;
  }
  const byToken = new Map(listener.tokens.map((token) => [token, new Set([listener])]));
  for (let pos = since; pos < upTo; ) {
    const events = await readLog(parts.workPool, county, pos, Math.min(REPLAY_BATCH, upTo - pos));
    if (events.length === 0) break;
    for (const event of events) deliver(byToken, event);
    pos = events.at(-1)?.pos ?? upTo;
  }
  return upTo;
}

function write(out: ServerResponse, text: string): void {
  if (out.writableEnded) return;
  if (out.writableLength > UNREAD_MAX) out.destroy();
  else out.write(text);
}

const behind = (pos: number): string => `id: ${pos}\nevent: behind\ndata: {"pos":${pos}}\n\n`;

const writeChange = (out: ServerResponse, pos: number, change: LiveChange): void =>
  write(out, `id: ${pos}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);

const hello = (out: ServerResponse, pos: number, asOf: string): void =>
  write(out, `id: ${pos}\nevent: hello\ndata: {"pos":${pos},"asOf":"${asOf}"}\n\n`);
