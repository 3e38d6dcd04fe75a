/** What has been started and must be ended, the last first, also when the bench is told to stop. */
const open = new Set<() => Promise<void> | void>();
let listening = false;

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

export async function endAll(): Promise<void> {
  for (const close of [...open].reverse()) {
    open.delete(close);
    await Promise.resolve(close()).catch((error: unknown) => console.error(error));
  }
}
