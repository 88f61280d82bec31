import { type ClientSetUp, hostOf, TOKEN, withCredentials } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'bundler',
    name: 'Bundler',
    auth: 'token',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export ${bundlerVariable(hostOf(target))}="aws:${TOKEN}"
bundle config set --global mirror.https://rubygems.org ${target.url}`,
        note: "Bundler's configuration keeps the mirror; the token stays in the variable.",
      },
    ],
  },
  {
    id: 'gem',
    name: 'gem',
    auth: 'token',
    steps: (target) => {
      const url = target.url;
      return [
        {
          title: 'To publish, in the shell',
          text: `export GEM_HOST_API_KEY="Bearer ${TOKEN}"
gem push NAME.gem --host ${url.slice(0, -1)}`,
          note: 'The host has no slash at its end, and the word Bearer belongs to the key.',
        },
        {
          title: 'To install, in the shell',
          text: `gem sources --add "${withCredentials(url)}"`,
          note: 'RubyGems writes the source with the token into ~/.gemrc; take it away afterwards with gem sources --remove.',
        },
      ];
    },
  },
];

/** Bundler's variable for the credentials of a host: `BUNDLE_127__0__0__1`. */
function bundlerVariable(host: string): string {
  return `BUNDLE_${host.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`;
}
