import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'eval/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'spec', include: ['spec/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'docs', include: ['docs/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others, which want every core; a browser mostly waits, so that two at once take less time than one.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
    ],
  },
})
