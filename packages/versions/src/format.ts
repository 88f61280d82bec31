/** CodeArtifact's package formats (API reference, PackageFormat). */
export const FORMATS = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'] as const;
export type Format = (typeof FORMATS)[number];
