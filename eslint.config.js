import tseslint from 'typescript-eslint';

/**
 * One row per folder: what its files may not import. The arrows of the architecture, enforced:
 * actions → core → versions → nothing of ours; actions → versions; the emulator imports nothing of ours.
 */
const own = (...names) => names.map((name) => `@codeartifact-ci/${name}/**`);
const arrows = [
  {
    files: ['packages/core/**'],
    forbid: [...own('github', 'cli', 'emulator', 'build'), '@actions/*', '**/actions/**'],
  },
  {
    files: ['packages/versions/**'],
    forbid: [...own('core', 'github', 'cli', 'emulator', 'build'), '@actions/*', '@aws-sdk/*', '**/actions/**'],
  },
  { files: ['packages/github/**'], forbid: [...own('versions', 'cli', 'emulator', 'build'), '**/actions/*/**'] },
  { files: ['packages/cli/**'], forbid: [...own('github', 'build'), '@actions/*', '**/actions/*/**'] },
  {
    files: ['packages/emulator/**'],
    forbid: [...own('core', 'versions', 'github', 'cli', 'build'), '@actions/*', '**/actions/**'],
  },
  { files: ['actions/**'], forbid: [...own('github', 'cli', 'emulator', 'build'), '@actions/*'] },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/'] },
  { files: ['**/*.js'], extends: [tseslint.configs.base] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  ...arrows.map(({ files, forbid }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: forbid, message: 'This import goes against the arrows drawn in eslint.config.js.' }] },
      ],
    },
  })),
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', 'no-console': 'off' },
  },
);
