/**
 * Whether a URL that a package names is the repository's. CodeArtifact has several hosts for one (dual-stack, VPC): the
 * domain and the path say which it is.
 */
export function isSameRepository(named: string, endpoint: URL): boolean {
  if (!URL.canParse(named)) return false;
  const url = new URL(named);
  const path = ({ pathname }: URL): string => pathname.replace(/\/+$/, '');
  if (path(url) !== path(endpoint)) return false;
  const domain = ({ hostname }: URL): string => hostname.split('.')[0] ?? '';
  return url.host === endpoint.host || (url.hostname.includes('.codeartifact.') && domain(url) === domain(endpoint));
}
