import { describe, expect, it } from '@jest/globals';
import type { Stats, StatsModule } from '@vercel/ncc';
import { chunksOf, nameChunks } from '../../../packages/build/src/chunks.ts';

const module = (id: number, name: string, more: Partial<StatsModule> = {}): StatsModule => ({
  id,
  name,
  size: 10,
  ...more,
});

const stats: Stats = {
  toJson: () => ({
    chunks: [
      {
        id: 1,
        entry: true,
        names: ['main'],
        modules: [module(11, './packages/build/src/entry.ts'), { size: 3 }],
      },
      {
        id: 22,
        entry: false,
        names: [],
        modules: [
          module(221, './packages/core/src/http.ts', { size: 90, dependent: true }),
          module(222, './actions/login/command.ts + 1 modules', {
            modules: [module(0, './actions/login/command.ts'), module(0, './actions/login/report.ts')],
          }),
          module(223, 'external "node:fs"'),
        ],
      },
      {
        id: 33,
        entry: false,
        names: [],
        modules: [module(331, './node_modules/@smithy/core/dist-es/a.js', { size: 70 })],
      },
      {
        id: 55,
        entry: false,
        names: [],
        modules: [
          module(551, './node_modules/@smithy/core/dist-es/c.js', { size: 60 }),
          module(552, './packages/core/src/diagnosis/check.ts', { size: 50 }),
          module(553, './packages/core/src/token.ts', { size: 40, dependent: true }),
        ],
      },
      { id: 44, entry: false, names: [], modules: [module(441, './node_modules/@smithy/core/dist-es/b.js')] },
      { id: 66, entry: false, names: ['languages'], modules: [module(661, './packages/core/src/clients/uv.ts')] },
    ],
  }),
};

describe('The chunks of the bundle', () => {
  const chunks = chunksOf(stats);

  it('are named after the source that the others are reached from, one of ours where those weigh more, each with a name of its own; or as their import says', () => {
    expect(chunks.map(({ id, file }) => [id, file])).toEqual([
      [22, 'actions-login-command.js'],
      [55, 'core-diagnosis-check.js'],
      [66, 'languages.js'],
      [1, 'main.js'],
      [44, 'smithy-core-b.js'],
      [33, 'smithy-core.js'],
    ]);
  });

  it('know their sources, those within a concatenation too', () => {
    expect(chunks[0]?.sources).toEqual([
      './actions/login/command.ts',
      './actions/login/report.ts',
      './packages/core/src/http.ts',
      'node:fs',
    ]);
  });

  it('refer to modules and to each other by name', () => {
    const main = [
      'var x = __nccwpck_require__(11);',
      'login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(33), __nccwpck_require__.e(22)]).then(__nccwpck_require__.bind(__nccwpck_require__, 222))),',
      'uv: async () => (await __webpack_require__.e(/* import() | languages */ 66).then(__webpack_require__.bind(__webpack_require__, 661))).uv,',
      '  return "" + chunkId + ".index.js";',
      '//# sourceMappingURL=index.js.map',
    ].join('\n');
    const chunk = ['exports.id = 22;', 'exports.ids = [22];', '/***/ 222:', 'fs = __webpack_require__(223);'].join(
      '\n',
    );
    const named = nameChunks(
      new Map([
        ['main.js', main],
        ['22.index.js', chunk],
      ]),
      chunks,
    );
    expect(named.get('main.js')).toBe(
      [
        'var x = __nccwpck_require__("packages/build/src/entry.ts");',
        'login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-core"), __nccwpck_require__.e("actions-login-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/login/command.ts"))),',
        'uv: async () => (await __webpack_require__.e(/* import() | languages */ "languages").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/uv.ts"))).uv,',
        '  return "" + chunkId + ".js";',
        '//# sourceMappingURL=main.js.map',
      ].join('\n'),
    );
    expect(named.get('actions-login-command.js')).toBe(
      [
        'exports.id = "actions-login-command";',
        'exports.ids = ["actions-login-command"];',
        '/***/ "actions/login/command.ts":',
        'fs = __webpack_require__("node:fs");',
      ].join('\n'),
    );
  });

  it('are not written with a number that nothing is known of', () => {
    expect(() => nameChunks(new Map([['main.js', '__webpack_require__(99)']]), chunks)).toThrow(/99 has no name/);
  });
});
