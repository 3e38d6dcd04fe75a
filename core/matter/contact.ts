/** Who reported, and whom it concerns: personal data, kept apart from the matter. */
export interface MatterContact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly kept: 'open' | 'confidential' | 'anonymous';
  readonly answerWanted: boolean;
  readonly people: readonly string[];
  readonly units: readonly string[];
}

/** 王小明 → 王*明, 王明 → 王*, Anna Li → A*i: enough to greet, not enough to find. */
export function maskName(name: string): string {
  const letters = Array.from(name.trim());
  if (letters.length <= 1) return letters.length === 0 ? '' : '*';
  return letters.length === 2 ? `${letters[0]}*` : `${letters[0]}*${letters.at(-1)}`;
}

/** 138****5678 (domain.md §8.1); a short or foreign number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const digits = normalPhone(phone);
  if (digits.length === 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length < 5 ? '****' : `****${digits.slice(-2)}`;
}

/** The same telephone written in several ways: digits only, full width too, without China's prefix. */
export function normalPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '');
  return /^(?:0086|86)1\d{10}$/.test(digits) ? digits.slice(-11) : digits;
}
