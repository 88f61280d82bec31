/** What a version's `native` metadata holds for Python: facts about each file that the simple index shows. */
export interface PypiNative {
  readonly files: Readonly<Record<string, PypiFile>>;
}

export interface PypiFile {
  readonly requiresPython?: string;
  /** ISO 8601. */
  readonly uploadTime: string;
  /** The reason, possibly empty, where the file's publisher has yanked it. */
  readonly yanked?: string;
}
