/** Time is handed in: the product runs on the system's, tests on one they move by hand. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** ISO text in UTC, the one form of an instant in core and on the wire. */
export const instant = (clock: Clock): string => clock.now().toISOString();
