import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { sbt } from '@codeartifact-ci/core/clients/sbt.ts';
import type { Registry, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { clientContext } from '../../../support/client-context.ts';

const HOST = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
const extra = { repository: 'internal', mode: 'extra', name: 'codeartifact-internal' } as const;

function configure(
  registries: readonly Partial<Registry>[] = [{}],
  context: Partial<ClientContext> = {},
): ClientConfiguration {
  return sbt.configure(clientContext('maven', registries, context));
}

function contents(...given: Parameters<typeof configure>): string[] {
  return configure(...given).files.map(({ slots: [slot] }) => String(slot?.content));
}

const folders = (env: Readonly<Record<string, string>>): string[] =>
  configure([{}], { env }).files.map(({ path }) => path.replace('/codeartifact-ci-codeartifact.sbt', ''));

describe('sbt', () => {
  // sbt 1: "Global Settings", "Publishing" (Credentials, publishTo), "Resolvers" (externalResolvers)
  it('has the default in place of Maven Central, and publishes there where the build names no place', () => {
    expect(contents()[0]).toBe(
      [
        '// Written by the login of codeartifact-ci, and removed when the job ends. Without the token it does nothing.',
        `credentials := credentials.value ++ sys.env.get("CODEARTIFACT_AUTH_TOKEN").filter(_.nonEmpty).toSeq.map(token => Credentials("my-org/my-packages", "${HOST}", "aws", token))`,
        `externalResolvers := externalResolvers.value.filterNot { case maven: sbt.librarymanagement.MavenRepository => sys.env.get("CODEARTIFACT_AUTH_TOKEN").exists(_.nonEmpty) && Set("https://repo1.maven.org/maven2", "https://repo.maven.apache.org/maven2").contains(maven.root.stripSuffix("/")); case _ => false } ++ (if (sys.env.get("CODEARTIFACT_AUTH_TOKEN").exists(_.nonEmpty)) Seq(("codeartifact" at "https://${HOST}/maven/my-packages/")) else Nil)`,
        `publishTo := publishTo.value.orElse(if (sys.env.get("CODEARTIFACT_AUTH_TOKEN").exists(_.nonEmpty)) Some(("codeartifact" at "https://${HOST}/maven/my-packages/")) else None)`,
        '',
      ].join('\n\n'),
    );
  });

  // sbt 2: "Caching": a task's value goes to the cache unless it is Def.uncached
  it('keeps every task, and the token with it, out of the cache of sbt 2', () => {
    const [, second = ''] = contents();
    const tasks = second.split('\n').filter((line) => / := /.test(line));
    expect(tasks).toHaveLength(3);
    for (const task of tasks) expect(task).toMatch(/^\w+ := Def\.uncached\(.*\)$/);
  });

  it('has an extra one among the resolvers, with credentials of its own realm', () => {
    const [main = '', , other = ''] = contents([{}, extra]);
    expect(other).toContain('Credentials("my-org/internal", ');
    expect(other).toContain('resolvers ++= (if (');
    expect(other).not.toMatch(/externalResolvers|publishTo/);
    expect(main).toContain('publishTo');
    expect(contents([extra])[0]).toContain('publishTo');
  });

  it('allows plain HTTP for this machine alone', () => {
    const endpoint = new URL('http://127.0.0.1:4999/maven/d/my-org/my-packages/');
    const [first = ''] = contents([{ endpoint }]);
    expect(first).toContain(`("codeartifact" at "${endpoint.href}").withAllowInsecureProtocol(true)`);
    expect(first).toContain('Credentials("my-org/my-packages", "127.0.0.1", ');
    expect(contents().join()).not.toContain('Insecure');
  });

  it('has the token in a file of its own where files hold it, for settings are compiled, and their classes stay', () => {
    const { files } = configure([{}], { tokenIn: 'file' });
    expect(files.map(({ path }) => path)).toEqual([
      '/home/user/.sbt/1.0/codeartifact-ci-codeartifact.credentials',
      '/home/user/.sbt/1.0/codeartifact-ci-codeartifact.sbt',
      '/home/user/.config/sbt/2/codeartifact-ci-codeartifact.credentials',
      '/home/user/.config/sbt/2/codeartifact-ci-codeartifact.sbt',
    ]);
    const [secret = '', settings = ''] = contents([{}], { tokenIn: 'file' });
    expect(secret).toBe(`realm=my-org/my-packages\nhost=${HOST}\nuser=aws\npassword=eyJ2ZXIiOjEs.TOKEN\n`);
    const file = 'new java.io.File("/home/user/.sbt/1.0/codeartifact-ci-codeartifact.credentials")';
    expect(settings).toContain(`Seq(${file}).filter(_.isFile).map(file => Credentials(file))`);
    expect(settings).not.toMatch(/TOKEN|sys\.env/);
  });

  // sbt 1: "Command Line Reference"; sbt 2: "Global base directory"
  it.each([
    [{}, ['/home/user/.sbt/1.0', '/home/user/.config/sbt/2']],
    [{ XDG_CONFIG_HOME: '/xdg' }, ['/home/user/.sbt/1.0', '/xdg/sbt/2']],
    [{ XDG_CONFIG_HOME: '/xdg', SBT_CONFIG_HOME: '/cfg' }, ['/home/user/.sbt/1.0', '/cfg/2']],
    [{ SBT_OPTS: '-Dsbt.global.base=/base', SBT_CONFIG_HOME: '/cfg' }, ['/base', '/base/2']],
    [{ JAVA_OPTS: '-Duser.home=/opt/me' }, ['/opt/me/.sbt/1.0', '/opt/me/.config/sbt/2']],
  ])('finds its folders with %j', (env, expected) => {
    expect(folders(env)).toEqual(expected);
  });

  it('refuses a folder that every step finds elsewhere', () => {
    expect(() => folders({ SBT_OPTS: '-Dsbt.global.base=.sbt' })).toThrow(InputError);
  });

  it('keeps hostile values within their strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (tokenVariable) => {
        const [first = ''] = contents([{}], { tokenVariable });
        const literals = first.match(/"(?:[^"\\\n]|\\.)*"/g) ?? [];
        expect(literals.map((literal) => JSON.parse(literal) as string)).toContain(tokenVariable);
        // Nothing but the settings is left: as many lines as with a harmless name.
        expect(first.split('\n')).toHaveLength(9);
      }),
    );
  });
});
