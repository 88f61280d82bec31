import { isObject, objectAt, parseObject, stringAt } from '../files/json.ts';

/** What those who compile with a library and run with it ask for (Gradle, "Working with Variant Attributes"). */
const USAGES: ReadonlySet<unknown> = new Set(['java-api', 'java-runtime']);

/**
 * The files beside it that a `.module` of Gradle's has for those who build with the library (Gradle, "Gradle Module
 * Metadata"): Gradle takes these rather than what the POM says. What else it may name is asked for by few.
 *
 * @param what for the InputError, when it is no JSON object
 */
export function moduleFiles(text: string, what: string): string[] {
  const listed: unknown = parseObject(text, what)['variants'];
  const variants = (Array.isArray(listed) ? listed : []).filter(isObject);
  const files = variants
    .filter((variant) => {
      const attributes = objectAt(variant, 'attributes');
      return attributes['org.gradle.category'] === 'library' && USAGES.has(attributes['org.gradle.usage']);
    })
    .flatMap(({ files: some }): unknown[] => (Array.isArray(some) ? some : []));
  const urls = files.filter(isObject).flatMap((file) => stringAt(file, 'url') ?? []);
  return [...new Set(urls)].filter((url) => !url.includes('/'));
}
