/** The plain routing table of a first version: the category names a line, the line's unit of the place leads. */
export interface RoutableUnit {
  readonly id: string;
  readonly name: string;
  readonly line: string | null;
  readonly block: string;
}

export type Because = 'station' | 'department' | 'none';

/** The township's own station of the line, else the county's department, else nobody. `units` stand in that order. */
export function suggestUnit<U extends RoutableUnit>(units: readonly U[], line: string, county: string): { unit: U | null; because: Because } {
  const unit = units.find((one) => one.line === line) ?? null;
  if (unit === null) return { unit, because: 'none' };
  return { unit, because: unit.block === county ? 'department' : 'station' };
}
