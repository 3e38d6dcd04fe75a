import type { RedrawBody, TerritoryPage } from '../../../../../../contract/territory.ts';
import { coverage, squareMetresOf } from '../../../../../../core/territory/coverage.ts';
import { cut, joined } from '../../../../../../core/territory/cut.ts';
import { sameShape } from '../../../../../../core/territory/normal.ts';
import type { Shape, Territory } from '../../../../../../core/territory/territory.ts';
import { faultsOfShape, type ShapeFault } from '../../../../../../core/territory/validate.ts';

export const DEEDS = ['reshape', 'split', 'merge', 'rename', 'add'] as const;
export type Deed = (typeof DEEDS)[number];

/** A territory as the list of the page has it. */
export type Drawn = Pick<Territory, 'id' | 'parent' | 'level' | 'kind' | 'name' | 'shape'>;

/** What somebody has drawn and typed so far. */
export interface Draft {
  readonly deed: Deed;
  readonly shape: Shape;
  /** Merged with the chosen one. */
  readonly others: readonly string[];
  readonly names: readonly [string, string];
  readonly kind: 'general' | 'dedicated';
  readonly note: string;
}
export interface Judged {
  /** null: not ready to be saved. */
  readonly body: RedrawBody | null;
  readonly faults: readonly ShapeFault[];
  /** What is still missing, as a key of the words. */
  readonly missing: 'draw' | 'same' | 'cutBoth' | 'others' | 'touch' | 'name' | null;
  /** Areas as they would be, for the page to show their size. */
  readonly pieces: readonly { readonly name: string; readonly squareMetres: number }[];
  /** What the grids of the village would leave or hold twice. */
  readonly gaps: readonly Shape[];
  readonly overlaps: readonly Shape[];
}
export interface Around {
  readonly parent: Drawn;
  readonly all: readonly Drawn[];
  readonly page: TerritoryPage;
}

const NOTHING: Omit<Judged, 'missing'> = { body: null, faults: [], pieces: [], gaps: [], overlaps: [] };
const sound = (faults: readonly ShapeFault[]): boolean => faults.length === 0;

/** Everything that can be said of a drawing before it is sent. */
export function judge(draft: Draft, around: Around): Judged {
  const own = around.all.find(({ id }) => id === around.page.id);
  const drawn = draft.deed === 'reshape' || draft.deed === 'split' || draft.deed === 'add';
  if (drawn && draft.shape.length === 0) return { ...NOTHING, missing: 'draw' };
  const faults = drawn ? faultsOfShape(draft.shape).filter(({ fault }) => fault !== 'repeated-vertex') : [];
  // Two corners of a line that is still being drawn are no fault.
  if (draft.deed !== 'reshape' && faults.length > 0 && faults.every(({ fault }) => fault === 'too-few' || fault === 'zero-area')) return { ...NOTHING, missing: 'draw' };
  if (!sound(faults)) return { ...NOTHING, faults, missing: null };
  const [first, second] = draft.names.map((name) => name.trim()) as [string, string];
  if (draft.deed === 'rename') return first === '' || first === own?.name ? { ...NOTHING, missing: 'name' } : ready(draft, around, { change: [{ id: around.page.id, name: first }] });
  if (draft.deed === 'reshape' && own !== undefined && sameShape(own.shape, draft.shape)) return { ...NOTHING, missing: 'same' };
  if (draft.deed === 'reshape') return ready(draft, around, { change: [{ id: around.page.id, shape: draft.shape as RedrawBody['create'][number]['shape'] }] });
  if (draft.deed === 'add') return first === '' ? { ...NOTHING, missing: 'name', pieces: [sized('', draft.shape)] } : ready(draft, around, { create: [record(around, { nth: 0, name: first, shape: draft.shape, kind: draft.kind })] });
  return draft.deed === 'split' ? split(draft, around, { own, first, second }) : merged(draft, around, { own, first });
}

interface Named {
  readonly own: Drawn | undefined;
  readonly first: string;
  readonly second?: string;
}

function split(draft: Draft, around: Around, { own, first, second = '' }: Named): Judged {
  const pieces = own === undefined ? null : cut(own.shape, draft.shape);
  if (own === undefined || pieces === null) return { ...NOTHING, missing: 'cutBoth' };
  const said = [sized(first, pieces.off), sized(second, pieces.left)];
  if (first === '' || second === '') return { ...NOTHING, missing: 'name', pieces: said };
  const create = [record(around, { nth: 0, name: first, shape: pieces.off, kind: own.kind }), record(around, { nth: 1, name: second, shape: pieces.left, kind: own.kind })];
  return ready(draft, around, { retire: [own.id], create, succession: [{ from: [own.id], to: create.map(({ id }) => id) }] });
}

function merged(draft: Draft, around: Around, { own, first }: Named): Judged {
  const others = around.all.filter(({ id }) => draft.others.includes(id) && id !== around.page.id);
  if (own === undefined || others.length === 0) return { ...NOTHING, missing: 'others' };
  const land = joined([own, ...others].map(({ shape }) => shape));
  if (land === null || land.length > 1) return { ...NOTHING, missing: 'touch' };
  if (first === '') return { ...NOTHING, missing: 'name', pieces: [sized('', land)] };
  const retire = [own.id, ...others.map(({ id }) => id)];
  const one = record(around, { nth: 0, name: first, shape: land, kind: own.kind });
  return ready(draft, around, { retire, create: [one], succession: [{ from: retire, to: [one.id] }] });
}

const sized = (name: string, shape: Shape): Judged['pieces'][number] => ({ name, squareMetres: Math.round(squareMetresOf(shape)) });

function record({ parent, page }: Around, { nth, name, shape, kind }: { nth: number; name: string; shape: Shape; kind: Drawn['kind'] }): RedrawBody['create'][number] {
  return { id: page.freeCodes[nth] ?? '', parent: parent.id, level: 'grid', kind, name, unit: page.versions[0]?.unit?.id ?? null, shape: shape as RedrawBody['create'][number]['shape'] };
}

function ready(draft: Draft, { parent, all, page }: Around, part: Partial<RedrawBody>): Judged {
  const body: RedrawBody = { map: page.map, note: draft.note.trim(), retire: [], create: [], change: [], succession: [], ...part };
  const changed = new Map(body.change.flatMap(({ id, shape }) => (shape === undefined ? [] : [[id, shape as Shape]])));
  const after: Territory[] = [
    ...all.filter(({ id, kind }) => kind !== 'dedicated' && !body.retire.includes(id)).map((one) => ({ ...one, unit: null, shape: changed.get(one.id) ?? one.shape })),
    ...body.create.filter(({ kind }) => kind !== 'dedicated') as Territory[],
  ];
  const { gaps, overlaps } = draft.deed === 'rename' ? { gaps: [], overlaps: [] } : coverage({ ...parent, unit: null }, after);
  const shown = [...body.create.map(({ name, shape }) => sized(name, shape as Shape)), ...body.change.flatMap(({ shape }) => (shape === undefined ? [] : [sized('', shape as Shape)]))];
  return { body, faults: [], missing: null, pieces: shown, gaps: gaps.map(({ shape }) => shape), overlaps: overlaps.map(({ shape }) => shape) };
}

/** 8,400 m² below a tenth of a square kilometre, 1.2 km² above. */
export const areaWords = (squareMetres: number): string =>
  squareMetres < 100_000 ? `${squareMetres.toLocaleString('en')} m²` : `${(squareMetres / 1_000_000).toFixed(squareMetres < 10_000_000 ? 2 : 0)} km²`;
