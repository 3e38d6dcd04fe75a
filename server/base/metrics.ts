import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SLOW_MS = 1000;

export interface Metrics {
  readonly registry: Registry;
  /** A figure asked for when it is scraped. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
}

/** Prometheus figures: the process, requests by route and status, and what features add. */
export function createMetrics(app: FastifyInstance): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yiwang_request_seconds', help: 'Requests by route and status', labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3], registers: [registry],
  });
  // Looked up by one short text: the registry itself sorts and joins the labels at every call.
  const byLabels = new Map<string, { observe(seconds: number): void }>();
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions: { url: route = 'none' } } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    const labels = `${method} ${status} ${route}`;
    let series = byLabels.get(labels);
    if (series === undefined) byLabels.set(labels, (series = requests.labels(method, route, String(status))));
    series.observe(ms / 1000);
    // The pattern of the route, never the address: that may name a person's matter.
    request.log[status >= 500 || ms > SLOW_MS ? 'warn' : 'debug']({ method, route, status, ms: Math.round(ms) }, 'request');
    done();
  });
  return {
    registry,
    gauge: (name, help, read) => {
      new Gauge({ name, help, registers: [registry], async collect() { this.set(await read()); } });
    },
  };
}
