import { basic, type PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type NugetSource } from './discover.ts';

export const nuget: PublishFormat<NugetSource> = {
  id: 'nuget',
  manifests: ['*.csproj', '*.fsproj', '*.vbproj', '*.sln', '*.slnx', '*.nuspec'],
  lookedFor: '.nupkg',
  authorization: basic,
  discover,
  collect,
};
