import tseslint from 'typescript-eslint';

/**
 * One row per folder: what its files may not import. The arrows of the architecture, enforced:
 * actions → core → versions → nothing of ours; actions → versions; the emulator imports nothing of ours.
 */
const own = (...names) => names.map((name) => `@codeartifact-ci/${name}/**`);

/**
 * Inside the emulator: api, formats, web → store; formats → upstream, reading, http; control wraps http. A format's
 * folder is known to nobody but the list of formats, and to no other format.
 */
function emulatorRooms() {
  const outside = [...own('core', 'versions', 'github', 'cli', 'build'), '@actions/*', '**/actions/**'];
  const rooms = ['api', 'auth', 'control', 'formats', 'http', 'reading', 'store', 'tls', 'upstream', 'web'];
  const reaches = {
    api: ['auth', 'http', 'reading', 'store'],
    auth: ['http', 'store'],
    control: ['api', 'http', 'reading'],
    formats: ['http', 'reading', 'store', 'upstream'],
    http: [],
    reading: ['http'],
    store: [],
    tls: ['http'],
    upstream: ['store'],
    web: ['auth', 'http', 'store'],
  };
  const forbidden = (room, ...more) => [
    ...outside,
    ...rooms
      .filter((other) => other !== room && ![...reaches[room], ...more].includes(other))
      // The record of a format, and the list of records; no folder of a format.
      .map((other) => (other === 'formats' && ['api', 'web'].includes(room) ? '**/formats/*/**' : `**/${other}/**`)),
  ];
  return [
    { files: ['packages/emulator/src/*.ts'], forbid: [...outside, '**/formats/*/**'] },
    ...rooms.map((room) => ({ files: [`packages/emulator/src/${room}/**`], forbid: forbidden(room) })),
    // The gate asks for credentials, before a format is asked; the list knows every format.
    { files: ['packages/emulator/src/formats/*.ts'], forbid: forbidden('formats', 'auth') },
    { files: ['packages/emulator/src/formats/*/**'], forbid: forbidden('formats'), regex: '^\\.\\./[a-z-]+/' },
  ];
}

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
  ...emulatorRooms(),
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
  ...arrows.map(({ files, forbid, regex }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: forbid, message: 'This import goes against the arrows drawn in eslint.config.js.' },
            ...(regex === undefined ? [] : [{ regex, message: 'A format imports nothing of another one.' }]),
          ],
        },
      ],
    },
  })),
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', 'no-console': 'off' },
  },
);
