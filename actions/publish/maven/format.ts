import { basic, type PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type MavenSource } from './discover.ts';

export const maven: PublishFormat<MavenSource> = {
  id: 'maven',
  manifests: ['pom.xml'],
  lookedFor: 'pom.xml and no Maven repository folder below target/ or build/',
  authorization: basic,
  discover,
  collect,
};
