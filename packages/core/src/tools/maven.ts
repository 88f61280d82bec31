import { join } from 'node:path';
import { emptyContainer } from '../files/maven-settings.ts';
import { escapeXml } from '../files/xml-spans.ts';
import type { Tool } from './tool.ts';

/** The ID of server, mirror and repositories: Maven takes the credentials of the server whose ID is the same. */
const ID = 'codeartifact';

/**
 * Maven, in the user's settings.xml (Maven, "settings reference"): a server whose password is a reference to the
 * variable, a mirror that sends all requests to the repository, and a profile, always active, that lets snapshots
 * and plugins come from it too.
 */
export const maven: Tool = {
  name: 'maven',
  format: 'maven',
  modes: ['default'],
  scoped: false,
  configure({ registries: [{ endpoint }], env, systemHome, token, tokenIn, tokenVariable }) {
    const path = join(javaHome(env) ?? systemHome, '.m2', 'settings.xml');
    const url = escapeXml(endpoint.href);
    const container = (slot: string): { slot: string; content: string; container: true } => ({
      slot,
      content: emptyContainer(slot, ''),
      container: true,
    });
    const repository = (element: string): string =>
      `<${element}><id>${ID}</id><url>${url}</url><releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></${element}>`;
    const element = (slot: string, content: string): { slot: string; content: string; container: false } => ({
      slot,
      content,
      container: false,
    });
    return {
      files: [
        {
          path,
          format: 'maven-settings',
          purpose: `server, mirror and profile '${ID}'`,
          slots: [
            container('settings'),
            container('activeProfiles'),
            container('profiles'),
            container('mirrors'),
            container('servers'),
            element(
              `servers/${ID}`,
              `<server><id>${ID}</id><username>aws</username><password>${escapeXml(tokenIn === 'file' ? token : `\${env.${tokenVariable}}`)}</password></server>`,
            ),
            element(`mirrors/${ID}`, `<mirror><id>${ID}</id><mirrorOf>*</mirrorOf><url>${url}</url></mirror>`),
            element(
              `profiles/${ID}`,
              `<profile><id>${ID}</id><repositories>${repository('repository')}</repositories><pluginRepositories>${repository('pluginRepository')}</pluginRepositories></profile>`,
            ),
            element(`activeProfiles/${ID}`, `<activeProfile>${ID}</activeProfile>`),
          ],
        },
      ],
      variables: {},
    };
  },
};

/**
 * Where Java finds the user's home: in the system's user database and not in HOME (they differ in a GitHub container
 * job), unless an option says otherwise.
 */
function javaHome(env: Readonly<Record<string, string | undefined>>): string | undefined {
  for (const options of [env['MAVEN_OPTS'], env['JAVA_TOOL_OPTIONS']]) {
    const match = /(?:^|\s)-Duser\.home=(?:"([^"]+)"|(\S+))/.exec(options ?? '');
    if (match !== null) return match[1] ?? match[2];
  }
  return undefined;
}
