/** Some fields anew; undefined takes an optional one away. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Documents are JSON: a field that says nothing is not there. */
export const changed = <T extends object>(record: T, change: Change<T>): T =>
  Object.fromEntries(Object.entries({ ...record, ...change }).filter(([, value]) => value !== undefined)) as T;
