import { describe, test } from 'vitest';
import { AGREEMENTS, always, SEED } from '../test/access-world.ts';

const RUNS = 100_000;
describe(`one table behind three answers (${RUNS} actors and matters, seed ${SEED})`, () => {
  test.each(AGREEMENTS)('%s', (_, property) => always(property, RUNS));
});
