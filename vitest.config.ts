import { defineConfig } from 'vitest/config'

// Far from UTC and from Vietnam, so that no test leans on either.
process.env['TZ'] = 'Asia/Kathmandu'

const needsDatabase = [
  '**/*.server.test.{ts,tsx}',
  'tests/{permissions,journeys}/**/*.test.ts',
  'server/**/*.server.test.ts',
]
const inBrowser = ['tests/e2e/**/*.test.ts']
const everywhere = ['node_modules/**', 'build/**', 'var/**']

// The tests of search ask this server in place of the one that stands in for it; nothing else is to know of it.
for (const name of ['URL', 'KEY']) {
  const given = process.env[`MEILISEARCH_${name}`]
  if (given) process.env[`TEST_MEILISEARCH_${name}`] = given
  delete process.env[`MEILISEARCH_${name}`]
}

export default defineConfig({
  test: {
    globalSetup: [],
    // Of two cores Vitest would use one: the tests wait for PostgreSQL and Chromium as much as they compute.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,server,tests}/**/*.test.{ts,tsx}'],
          exclude: [...everywhere, ...needsDatabase, ...inBrowser],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: needsDatabase,
          exclude: everywhere,
          globalSetup: ['tests/support/cluster-setup.ts'],
          setupFiles: ['tests/support/database-setup.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          exclude: everywhere,
          globalSetup: ['tests/support/site-setup.ts'],
          setupFiles: ['tests/support/site-ready.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
