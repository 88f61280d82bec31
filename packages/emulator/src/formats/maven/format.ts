import type { FormatRecord } from '../format.ts';
import { plainNames } from '../plain-names.ts';
import { clients } from './clients.ts';
import { routes } from './routes.ts';
import { mavenSource } from './source.ts';

/** The packages of Maven, Gradle and sbt: a group (the namespace) and an artifact. */
export const maven: FormatRecord = {
  id: 'maven',
  names: { ...plainNames, full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}:${name}`) },
  namespace: 'required',
  hasReadme: false,
  opensAfterPublish: true,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: false,
  routes,
  source: mavenSource,
  connections: [
    { name: 'public:maven-central', location: () => 'https://repo.maven.apache.org/maven2/' },
    { name: 'public:maven-googleandroid', location: () => 'https://maven.google.com/' },
    { name: 'public:maven-gradleplugins', location: () => 'https://plugins.gradle.org/m2/' },
    { name: 'public:maven-commonsware', location: () => 'https://repo.commonsware.com/' },
    { name: 'public:maven-clojars', location: () => 'https://repo.clojars.org/' },
  ],
  clients,
};
