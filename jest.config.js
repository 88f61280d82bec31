/**
 * The seed of every property test: `npm test` is the same run each time. `npm run proof` draws another, and says which.
 * `rounds` runs each property with so many seeds, from this one on.
 */
const testEnvironmentOptions = {
  seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_130),
  rounds: Number(process.env['PROPERTY_ROUNDS'] ?? 1),
};

/** ESM throughout: jest runs with --experimental-vm-modules (see the npm scripts). */
export const shared = {
  testEnvironment: '<rootDir>/test/support/property-environment.ts',
  testEnvironmentOptions,
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Node strips the types; what jest itself loads before the suites is left to Node altogether.
  transform: { '^.+\\.ts$': '<rootDir>/test/support/strip-types.ts' },
  transformIgnorePatterns: [
    '/node_modules/',
    '/test/(support/(property-environment|suite-order)|mutants/(environment|sequencer|trial))\\.ts$',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
    { ...shared, displayName: 'proof', testMatch: ['<rootDir>/test/proof/**/*.test.ts'] },
  ],
  testSequencer: '<rootDir>/test/support/suite-order.ts',
  testTimeout: 120_000,
  // A quarter of the time of two is spent waiting for clients and servers.
  maxWorkers: 3,
};
