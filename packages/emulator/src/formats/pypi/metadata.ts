import { projectAt } from './names.ts';
import type { Dependency, VersionMetadata } from '../../store/types.ts';
import type { Fields } from '../upload-form.ts';

/** What the core metadata in an upload form say of the version; its fields are named in lower case with underscores. */
export function describeForm(fields: Fields): VersionMetadata {
  const urls = new Map(
    (fields.get('project_urls') ?? []).map((line): [string, string] => {
      const at = line.indexOf(',');
      return [label(line.slice(0, at)), line.slice(at + 1).trim()];
    }),
  );
  const summary = field(fields, 'summary');
  const homePage = field(fields, 'home_page') ?? urls.get('homepage');
  // The labels that "Well-known Project URLs in Metadata" knows for it.
  const sourceCodeRepository = ['source', 'sourcecode', 'repository', 'github']
    .map((name) => urls.get(name))
    .find((url) => url !== undefined);
  const licenses = licensesOf(fields);
  const readme = field(fields, 'description');
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
    ...(readme === undefined ? {} : { readme }),
    dependencies: (fields.get('requires_dist') ?? []).flatMap(parseRequirement),
  };
}

/** setuptools long wrote UNKNOWN where nothing was said. */
function field(fields: Fields, name: string): string | undefined {
  const value = fields.get(name)?.[0];
  return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}

/** Labels of URLs are compared without punctuation and spaces, whatever their case. */
function label(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function licensesOf(fields: Fields): string[] {
  const stated = field(fields, 'license_expression') ?? field(fields, 'license');
  if (stated !== undefined) return [stated];
  return (fields.get('classifiers') ?? []).flatMap((classifier) => {
    const [kind, ...path] = classifier.split(' :: ');
    const name = path.at(-1);
    return kind !== 'License' || name === undefined || name === 'OSI Approved' ? [] : [name];
  });
}

/**
 * `NAME[extras] (specifiers); marker` or `NAME @ URL` (PEP 508); none for a text that is no requirement. The type is
 * the service's for all of them.
 */
export function parseRequirement(requirement: string): Dependency[] {
  const [head = ''] = requirement.split(';', 1);
  const [, spelled = '', rest = ''] = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)([^]*)$/.exec(head) ?? [];
  const at = projectAt(spelled);
  if (at === undefined) return [];
  const wanted = rest
    .trim()
    .replace(/^\[[^\]]*\]/, '')
    .trim()
    .replace(/^@/, '')
    .replace(/^\(([^)]*)\)$/, '$1')
    .trim();
  return [
    {
      package: at.name,
      dependencyType: 'Requires-Dist',
      ...(wanted === '' ? {} : { versionRequirement: wanted }),
    },
  ];
}
