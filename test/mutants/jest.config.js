/** The unit project as Stryker's runner wants it: one project, in whose sandbox packages are found by path. */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/mutants/fixed-seed.ts', '<rootDir>/test/support/property-seed.ts'],
  testMatch: [`<rootDir>/${process.env['MUTANTS_TESTS'] ?? 'test/unit/**/*.test.ts'}`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, tsconfig: 'tsconfig.json' }] },
  moduleNameMapper: { '^@codeartifact-ci/([^/]+)/(.*)$': '<rootDir>/packages/$1/src/$2' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  testTimeout: 60_000,
};
