import { createHash, randomBytes, randomInt } from 'node:crypto';
import { encode32 } from '../../core/shared/code.ts';

/** Ids are made by the application, so that a batch knows them before it is saved. */
export interface Ids {
  /** UUIDv7 (RFC 9562): sorts by time, so that an index grows at its end. */
  uuid(now: Date): string;
  /** Number of a matter for people: three characters for the day, five for the place in it, e.g. M0AN-7F3K2. */
  matterNumber(now: Date): string;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const SPACE = 1 << 25; // five characters of base 32
const STRIDE = 20_250_221; // odd, so that it visits every place of the space once

export function randomIds(): Ids {
  const pool = randomPool();
  // A random start and a fixed stride: no two numbers of one process meet within 33 million, and
  // neighbours in time do not look like neighbours, so numbers don't tell how much was reported.
  let serial = randomInt(SPACE);
  return {
    uuid: (now) => uuidv7(now.getTime(), pool(10)),
    matterNumber: (now) => {
      serial = (serial + 1) % SPACE;
      const day = Math.max(0, Math.floor((now.getTime() - FIRST_DAY) / DAY)) % 32_768;
      return `M${encode32(BigInt(day), 3)}-${encode32(BigInt((serial * STRIDE) % SPACE), 5)}`;
    },
  };
}

/** Random bytes drawn by the block: one system call for four hundred ids. */
function randomPool(): (length: number) => Buffer {
  let block = randomBytes(4096);
  let used = 0;
  return (length) => {
    if (used + length > block.length) {
      block = randomBytes(4096);
      used = 0;
    }
    used += length;
    return block.subarray(used - length, used);
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function uuidv7(millis: number, random: Uint8Array): string {
  const time = millis.toString(16).padStart(12, '0');
  const hex = (at: number): string => HEX[random[at] ?? 0] as string;
  const variant = HEX[((random[1] ?? 0) & 0x3f) | 0x80] as string;
  const third = (((random[0] ?? 0) << 4) | ((random[2] ?? 0) >> 4)).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${third}-${variant}${hex(3)}-${hex(4)}${hex(5)}${hex(6)}${hex(7)}${hex(8)}${hex(9)}`;
}

/** The same name, the same id (RFC 9562 version 8): for the log, where what has a readable id needs one of its kind. */
export function uuidOf(...name: readonly string[]): string {
  const hex = createHash('sha256').update(name.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
