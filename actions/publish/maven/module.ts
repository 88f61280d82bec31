import { isObject, objectAt, parseObject, stringAt } from '../files/json.ts';

/**
 * The files beside it that a `.module` of Gradle's has for those who build with the library (Gradle, "Gradle Module
 * Metadata"): Gradle takes these rather than what the POM says. Documents and sources are asked for by name alone.
 *
 * @param what for the InputError, when it is no JSON object
 */
export function moduleFiles(text: string, what: string): string[] {
  const listed: unknown = parseObject(text, what)['variants'];
  const variants = (Array.isArray(listed) ? listed : []).filter(isObject);
  const files = variants
    .filter((variant) => stringAt(objectAt(variant, 'attributes'), 'org.gradle.category') !== 'documentation')
    .flatMap(({ files: some }): unknown[] => (Array.isArray(some) ? some : []));
  const urls = files.filter(isObject).flatMap((file) => stringAt(file, 'url') ?? []);
  return [...new Set(urls)].filter((url) => !url.includes('/'));
}
