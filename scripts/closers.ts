/** What must be undone before the process may end, last begun first. */
export interface Closers {
  add(close: () => unknown): void;
  /** Runs them once; a second caller waits for the same end. */
  closeAll(): Promise<void>;
  readonly closing: boolean;
}

export function createClosers(): Closers {
  const closers: (() => unknown)[] = [];
  let end: Promise<void> | null = null;
  const run = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch { /* the rest must be closed all the same */ }
    }
  };
  return {
    add: (close) => void closers.push(close),
    closeAll: () => (end ??= run()),
    get closing() {
      return end !== null;
    },
  };
}

/** Ctrl-C, `kill` and a closed terminal all end the same way; the second Ctrl-C does not wait. */
export function closeOnSignals(closers: Closers, farewell: () => void): void {
  let asked = 0;
  const onSignal = () => {
    asked += 1;
    if (asked > 2) process.exit(130);
    if (asked > 1) return;
    farewell();
    void closers.closeAll().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
