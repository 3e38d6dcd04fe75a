/** Photos and the outbox, kept in IndexedDB; in memory where a browser forbids it. */
export type StoreName = 'photos' | 'outbox';
const STORES: readonly StoreName[] = ['photos', 'outbox'];

let opened: Promise<IDBDatabase> | null = null;
const memory: Record<StoreName, Map<string, unknown>> = { photos: new Map(), outbox: new Map() };

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('yiwang', 1);
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name, { keyPath: 'key' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
  return opened;
}

async function run<T>(store: StoreName, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    // Only a completed transaction survives the phone being switched off.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** Answers whether it is on the device. */
export async function putRecord(store: StoreName, record: { readonly key: string }): Promise<boolean> {
  try {
    await run(store, 'readwrite', (s) => s.put(record));
    memory[store].delete(record.key);
    return true;
  } catch {
    memory[store].set(record.key, record);
    return false;
  }
}

export async function getRecord<T>(store: StoreName, key: string): Promise<T | null> {
  const kept = memory[store].get(key);
  if (kept !== undefined) return kept as T;
  try {
    return ((await run<unknown>(store, 'readonly', (s) => s.get(key) as IDBRequest<unknown>)) as T | undefined) ?? null;
  } catch {
    return null;
  }
}

export async function allRecords<T>(store: StoreName): Promise<T[]> {
  const kept = [...memory[store].values()] as T[];
  try {
    return [...((await run<unknown[]>(store, 'readonly', (s) => s.getAll() as IDBRequest<unknown[]>)) as T[]), ...kept];
  } catch {
    return kept;
  }
}

export async function removeRecord(store: StoreName, key: string): Promise<void> {
  memory[store].delete(key);
  await run(store, 'readwrite', (s) => s.delete(key) as IDBRequest<unknown>).catch(() => undefined);
}
