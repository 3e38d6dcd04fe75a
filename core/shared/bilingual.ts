/** A sentence or a name as both readers see it. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
