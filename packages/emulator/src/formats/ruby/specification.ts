import type { VersionMetadata } from '../../store/types.ts';
import type { Requirement } from './info.ts';

/** What a gem says of itself. */
export interface Gemspec {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly dependencies: readonly GemDependency[];
  readonly ruby: readonly string[];
  readonly rubygems: readonly string[];
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly homePage: string | undefined;
  readonly sourceCodeRepository: string | undefined;
  readonly licenses: readonly string[];
  readonly authors: readonly string[];
}

export interface GemDependency extends Requirement {
  readonly type: 'runtime' | 'development';
}

/** What the specification tells of the version. */
export function describeGemspec(spec: Gemspec): VersionMetadata {
  const { summary = spec.description, homePage, sourceCodeRepository, licenses, dependencies } = spec;
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
    dependencies: dependencies.map(({ name, type, versions }) => ({
      package: name,
      dependencyType: type,
      versionRequirement: versions.join(', '),
    })),
  };
}
