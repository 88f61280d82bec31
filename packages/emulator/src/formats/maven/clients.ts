import type { ClientSetUp } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'maven',
    name: 'Maven',
    auth: 'token',
    login: 'maven',
    steps: (target) => {
      const url = target.url;
      return [
        {
          title: '~/.m2/settings.xml',
          text: `<settings>
  <servers>
    <server>
      <id>codeartifact</id>
      <username>aws</username>
      <password>\${env.CODEARTIFACT_AUTH_TOKEN}</password>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>codeartifact</id>
      <mirrorOf>*</mirrorOf>
      <url>${url}</url>
    </mirror>
  </mirrors>
</settings>`,
          note: 'Maven takes the credentials of the server whose id is that of the mirror.',
        },
        {
          title: 'To publish, in the shell',
          text: `mvn deploy -DaltDeploymentRepository=codeartifact::default::${url}`,
        },
      ];
    },
  },
  {
    id: 'gradle',
    name: 'Gradle',
    auth: 'token',
    steps: (target) => {
      const url = target.url;
      return [
        {
          title: 'settings.gradle (Gradle 6.8 and later)',
          text: `pluginManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}
dependencyResolutionManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
        },
        {
          title: 'To publish, in build.gradle',
          text: `publishing {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
        },
      ];
    },
  },
];

function mavenRepository(url: string, indent: string): string {
  return [
    'maven {',
    `    url = uri('${url}')`,
    '    allowInsecureProtocol = true',
    '    credentials {',
    "        username = 'aws'",
    "        password = System.getenv('CODEARTIFACT_AUTH_TOKEN')",
    '    }',
    '}',
  ].join(`\n${indent}`);
}
