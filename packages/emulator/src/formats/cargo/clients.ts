import { type ClientSetUp, TOKEN } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'cargo',
    name: 'Cargo',
    auth: 'token',
    steps: (target) => [
      {
        title: '~/.cargo/config.toml',
        text: `[registries.codeartifact]
index = "sparse+${target.url}"

[registry]
default = "codeartifact"
global-credential-providers = ["cargo:token"]

[source.crates-io]
replace-with = "codeartifact"`,
      },
      {
        title: 'In the shell',
        text: `export CARGO_REGISTRIES_CODEARTIFACT_TOKEN="Bearer ${TOKEN}"`,
        note: 'The word Bearer belongs to the value.',
      },
    ],
  },
];
