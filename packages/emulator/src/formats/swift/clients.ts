import { type ClientSetUp, hostOf, TOKEN } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'swift',
    name: 'Swift',
    auth: 'token',
    steps: (target) => [
      {
        title: "In the package's folder",
        text: `swift package-registry set --allow-insecure-http ${target.url}`,
      },
      {
        title: 'In the shell',
        text: `(umask 077 && printf 'machine %s login token password %s\\n' ${hostOf(target)} "${TOKEN}" >> ~/.netrc)`,
        note: 'SwiftPM reads the token from ~/.netrc only. Delete the line when the token has expired.',
      },
    ],
  },
];
