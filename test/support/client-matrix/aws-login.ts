import { clients } from '../clients.ts';
import type { OwnChange } from './row.ts';

/** The AWS CLI's own login, by the newest version 1; version 2 writes the same files with the same commands. */
export function awsLogin(tool: 'npm' | 'pip' | 'twine', repository: string): OwnChange {
  return {
    title: `aws codeartifact login --tool ${tool} --repository ${repository}`,
    program: clients.aws1,
    command: [
      ...['--endpoint-url', '{ENDPOINT}', 'codeartifact', 'login', '--tool', tool],
      ...['--domain', 'my-org', '--repository', repository],
    ],
    holdsTokens: true,
  };
}
