/** One fault of a document: where it is, and what to do about it. */
export interface Fault {
  readonly at: string;
  readonly says: { readonly zh: string; readonly en: string };
}
