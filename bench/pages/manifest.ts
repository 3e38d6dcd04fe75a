/** Vite's account of its chunks: what each imports at once and what only when asked. */
export type Manifest = Readonly<Record<string, Chunk>>;
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** The scripts a page cannot do without: its own and, over and over, what those import at once. */
export function chunksOf(manifest: Manifest, page: string): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(page);
  return [...files].filter((file) => file.endsWith('.js'));
}
