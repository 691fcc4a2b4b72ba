import type { Outcome } from "./outcome.ts";
import type { Source } from "./sources.ts";

/** The files of which nothing has failed: they need not be read again before they change. */
export function importedOf(files: readonly Source[], { failures, more_failures }: Outcome): Source[] {
  const failed = new Set(failures.map(({ file }) => file));
  if (more_failures > 0 || failed.has(null)) return [];
  return files.filter(({ shown }) => !failed.has(shown));
}
