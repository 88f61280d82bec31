import { isObject, objectAt, parseObject, stringAt } from '../files/json.ts';

/** What those who compile with a library and run with it ask for (Gradle, "Working with Variant Attributes"). */
const USAGES: ReadonlySet<unknown> = new Set(['java-api', 'java-runtime']);

/** What a `.module` of Gradle's has for those who build with the library, rather than what the POM says. */
interface GradleModule {
  /** Files beside it. */
  readonly files: readonly string[];
  /** `group:artifact` of the modules that hold its variants, as those of Kotlin's platforms do. */
  readonly modules: readonly string[];
}

/**
 * Reads a `.module` (Gradle, "Gradle Module Metadata"). What else it may name is asked for by few.
 *
 * @param what for the InputError, when it is no JSON object
 */
export function parseModule(text: string, what: string): GradleModule {
  const listed: unknown = parseObject(text, what)['variants'];
  const variants = (Array.isArray(listed) ? listed : []).filter(isObject);
  const files = variants
    .filter((variant) => {
      const attributes = objectAt(variant, 'attributes');
      return attributes['org.gradle.category'] === 'library' && USAGES.has(attributes['org.gradle.usage']);
    })
    .flatMap(({ files: some }): unknown[] => (Array.isArray(some) ? some : []));
  const urls = files.filter(isObject).flatMap((file) => stringAt(file, 'url') ?? []);
  const modules = variants.flatMap((variant) => {
    const place = objectAt(variant, 'available-at');
    const [group, artifact] = [stringAt(place, 'group'), stringAt(place, 'module')];
    return group === undefined || artifact === undefined ? [] : [`${group}:${artifact}`];
  });
  return { files: [...new Set(urls)].filter((url) => !url.includes('/')), modules: [...new Set(modules)] };
}
