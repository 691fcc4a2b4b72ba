import type { SourceFile } from "../assembling/assemble.ts";

/** A file and all project files that it imports, directly or indirectly. */
export function transitiveImports(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): Set<SourceFile> {
  const loaded = new Set([file]);
  for (const each of loaded)
    for (const path of each.localImports) {
      const used = byPath.get(path);
      if (used) loaded.add(used);
    }
  return loaded;
}
