/** What has been started and must be ended, the last first, also when the bench is told to stop. */
const open = new Set<() => Promise<void> | void>();
let listening = false;
let ending: Promise<void> = Promise.resolve();

/** @returns a function that ends it now */
export function onEnd(close: () => Promise<void> | void): () => Promise<void> {
  listen();
  open.add(close);
  return async () => {
    if (open.delete(close)) await close();
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void endAll().finally(() => process.exit(130)));
  }
}

/** Whoever calls second waits for the first: what is cut short must not leave before all is ended. */
export function endAll(): Promise<void> {
  ending = ending.then(closeAll);
  return ending;
}

async function closeAll(): Promise<void> {
  for (const close of [...open].reverse()) {
    open.delete(close);
    try {
      await close();
    } catch (error) {
      console.error(error);
    }
  }
}
