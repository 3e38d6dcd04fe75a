import { cpus, totalmem } from 'node:os';

/** What the figures depend on; no name of host or person. */
export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly cpu: string;
  readonly system: string;
}

export function thisMachine(): Machine {
  const found = cpus();
  return {
    cores: found.length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    cpu: found[0]?.model.trim() ?? 'unknown',
    system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  };
}
