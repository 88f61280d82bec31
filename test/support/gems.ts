import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { tar } from './npm-package.ts';

export interface GemOptions {
  readonly platform?: string;
  /** Name to requirement: `>= 1.0, < 2`. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly developmentDependencies?: Readonly<Record<string, string>>;
  readonly ruby?: string;
  readonly summary?: string;
  /** What the gem holds; other content makes other bytes. */
  readonly content?: string;
}

/** A gem as `gem build` makes it. */
export function gemFile(name: string, version: string, options: GemOptions = {}): Buffer {
  return packGem(gemspecYaml(name, version, options), options.content);
}

/** A gem with this specification, whatever it says. */
export function packGem(specification: string | Buffer, content = 'puts 1\n'): Buffer {
  return packGemData(specification, tar({ 'lib/demo.rb': content }));
}

/** A gem with these bytes as the archive of its files. */
export function packGemData(specification: string | Buffer, data: Uint8Array): Buffer {
  const parts = { 'metadata.gz': gzipSync(specification), 'data.tar.gz': gzipSync(data) };
  const sums = (['SHA256', 'SHA512'] as const).flatMap((algorithm) => [
    `${algorithm}:`,
    ...Object.entries(parts).map(([part, bytes]) => `  ${part}: ${createHash(algorithm).update(bytes).digest('hex')}`),
  ]);
  return tar({ ...parts, 'checksums.yaml.gz': gzipSync(`---\n${sums.join('\n')}\n`) });
}

/** The specification as RubyGems 3 writes it. */
export function gemspecYaml(name: string, version: string, options: GemOptions = {}): string {
  const { platform = 'ruby', dependencies = {}, developmentDependencies = {}, ruby = '>= 0' } = options;
  const all = [
    ...Object.entries(dependencies).map((each) => dependencyYaml(each, 'runtime')),
    ...Object.entries(developmentDependencies).map((each) => dependencyYaml(each, 'development')),
  ];
  return [
    '--- !ruby/object:Gem::Specification',
    `name: ${name}`,
    'version: !ruby/object:Gem::Version',
    `  version: '${version}'`,
    `platform: ${platform}`,
    'authors:',
    '- A. Author',
    'autorequire:',
    'bindir: bin',
    'cert_chain: []',
    'date: 2024-05-06 00:00:00.000000000 Z',
    all.length === 0 ? 'dependencies: []' : `dependencies:\n${all.join('\n')}`,
    'description: A longer text',
    'email:',
    'homepage: https://example.com/demo',
    'licenses:',
    '- MIT',
    'metadata:',
    '  source_code_uri: https://example.com/demo/source',
    'require_paths:',
    '- lib',
    `required_ruby_version: ${requirementYaml(ruby, '')}`,
    `required_rubygems_version: ${requirementYaml('>= 0', '')}`,
    'rubygems_version: 3.3.15',
    'specification_version: 4',
    `summary: ${options.summary ?? 'A small gem'}`,
    '',
  ].join('\n');
}

function dependencyYaml([name, versions]: readonly [string, string], type: string): string {
  return [
    '- !ruby/object:Gem::Dependency',
    `  name: ${name}`,
    `  requirement: ${requirementYaml(versions, '  ')}`,
    `  type: :${type}`,
    '  prerelease: false',
    `  version_requirements: ${requirementYaml(versions, '  ')}`,
  ].join('\n');
}

function requirementYaml(versions: string, indent: string): string {
  const pairs = versions.split(', ').map((text) => {
    const [operator = '', version = ''] = text.split(' ');
    return `${indent}  - - "${operator}"\n${indent}    - !ruby/object:Gem::Version\n${indent}      version: '${version}'`;
  });
  return `!ruby/object:Gem::Requirement\n${indent}  requirements:\n${pairs.join('\n')}`;
}
