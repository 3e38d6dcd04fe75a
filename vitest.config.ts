import { defineConfig } from 'vitest/config';

const long = ['**/*.long.test.ts'];
/** Journeys of those who administer the county: people, rules, categories, calendar, map. */
const rare = ['e2e/**/*.long.e2e.ts'];
const nowhere = ['**/node_modules/**', '**/dist/**', '**/.data/**'];
const reference = ['bench/reference/**/*.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['core/**/*.test.ts', 'contract/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'sim/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...nowhere, ...long, ...reference, '**/*.db.test.ts', 'server/test/journeys/**'],
          // Some start programs, on machines that do other things at the time.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['server/**/*.db.test.ts', 'server/test/journeys/**/*.test.ts'],
          exclude: [...nowhere, ...long],
          globalSetup: ['server/test/postgres.ts'],
          // Each file has a database of its own; loading the product anew for each took two thirds of the time.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // What consumers of the log do comes a moment later; on a busy machine a longer one.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.ts'],
          exclude: [...nowhere, ...rare],
          globalSetup: ['e2e/product.ts'],
          // One county, one product: journeys follow each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser-long',
          include: rare,
          exclude: nowhere,
          globalSetup: ['e2e/product.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        // Against published data that lies beside the project (YIWANG_DATA); no part of npm test.
        test: {
          name: 'reference',
          include: reference,
          exclude: nowhere,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          include: long,
          exclude: nowhere,
          globalSetup: ['server/test/postgres.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
