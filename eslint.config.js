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

/** Words of this project's own making that nobody would grep for, and the field's word for each. */
const coinages = [
  ['reach', 'timeout, range or visibility'],
  ['told', 'reported or seen'],
  ['patience', 'timeout or retry policy'],
  ['takeBack|takenBack|tookBack', 'undo or rollback'],
];
const coinedIdentifiers = coinages.map(([words, instead]) => {
  const capital = words.replace(/(^|\|)([a-z])/g, (_all, bar, letter) => bar + letter.toUpperCase());
  return {
    selector: `Identifier[name=/^(${words})(?![a-z])|(${capital})(?![a-z])/]`,
    message: `A word of the field says more: ${instead}.`,
  };
});
const here = { selector: 'Identifier[name=/^here$/i]', message: 'Say where that is.' };
const coinedFileNames = ['reach', 'here', 'told', 'patience', 'take-back'].map(
  (word) => `**/{${word},${word}-*,*-${word},*-${word}-*}.ts`,
);

/** Nouns that mean one thing in the whole repository: the one file that exports the type. */
const nouns = [
  ['Registry', 'packages/core/src/clients/client.ts'],
  ['Place', 'packages/core/src/shape/node.ts'],
  ['Policy', 'packages/core/src/aws/iam-policy.ts'],
  ['Statement', 'packages/core/src/aws/iam-policy.ts'],
  ['Scope', 'actions/prune/policy/retention-policy.ts'],
  ['Target', 'packages/emulator/src/auth/types.ts'],
  ['Coordinates', 'packages/versions/src/coordinates.ts'],
  ['Ledger', 'packages/core/src/undo/ledger.ts'],
];
const elsewhere = (names) =>
  names.map(([noun, file]) => ({
    selector: `ExportNamedDeclaration > :matches(TSInterfaceDeclaration, TSTypeAliasDeclaration, ClassDeclaration)[id.name="${noun}"]`,
    message: `${noun} is what ${file} exports and nothing else: use another word.`,
  }));

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
    files: ['**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...coinedIdentifiers, here, ...elsewhere(nouns)] },
  },
  ...[...new Set(nouns.map(([, file]) => file))].map((file) => ({
    files: [file],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...coinedIdentifiers,
        here,
        ...elsewhere(nouns.filter(([, home]) => home !== file)),
      ],
    },
  })),
  {
    files: coinedFileNames,
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Program', message: 'No file has an old coinage for a name.' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', 'no-console': 'off' },
  },
);
