import { clients } from '../support/clients.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import { npmRegistryClient, testRegistryClients } from '../support/real-registries.ts';

// Those that are quick; the others are in test/proof/registry-clients.test.ts.
testRegistryClients(['public:npmjs', 'public:pypi', 'public:crates-io'], {
  npm: npmRegistryClient('npm11', 'is-number', '7.0.0'),
  Bun: npmRegistryClient('bun', 'wrappy', '1.0.2'),
  pip: {
    ...{ tool: 'pip', format: 'pypi', name: 'iniconfig', version: '2.0.0' },
    prepare: (_, version) => {
      const pip = ['-m', 'pip', 'install', '--no-cache-dir', '--disable-pip-version-check', '--target', 'site'];
      return Promise.resolve({ command: ['/usr/bin/python3', ...pip, `iniconfig==${version}`] });
    },
  },
  uv: {
    ...{ tool: 'uv', format: 'pypi', name: 'six', version: '1.17.0' },
    prepare: (_, version) => {
      const [uv, ...own] = clients.uv;
      const env = { UV_PYTHON: '/usr/bin/python3', UV_PYTHON_DOWNLOADS: 'never', UV_HTTP_RETRIES: '0' };
      return Promise.resolve({
        command: [uv, ...own, 'pip', 'install', '--no-cache', '--target', 'site', `six==${version}`],
        env,
      });
    },
  },
  Cargo: {
    ...{ tool: 'cargo', format: 'cargo', name: 'cfg-if', version: '1.0.0' },
    prepare: async ({ folder }, version) => {
      await writeFiles(folder, cargoProject('app', '1.0.0', [`cfg-if = "=${version}"`]));
      return { command: ['/usr/bin/cargo', 'fetch'] };
    },
  },
});
