import type { BrowserContext } from 'playwright-core';

export interface Faults {
  expects(fault: RegExp): void;
  /** @throws Error that lists what nobody expected */
  check(): void;
}

/** Everything that goes wrong in a person's pages, and in their workers' answers. */
export function watchFaults(context: BrowserContext): Faults {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  context.on('weberror', (error) => seen.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url}) on ${message.page()?.url() ?? 'a worker'}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) seen.push(`answer: ${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return {
    expects: (fault) => void expected.push(fault),
    check: () => {
      const unexpected = seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      if (unexpected.length > 0) throw new Error(`faults that are not part of the story:\n${unexpected.join('\n')}`);
    },
  };
}
