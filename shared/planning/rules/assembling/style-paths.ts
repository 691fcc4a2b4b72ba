import { baseName, folderOf, joined } from "../paths.ts";
import type { PlacedFile } from "./versions.ts";

/** Where the words that a style sheet is known by stand: in the comment at its beginning. */
const MAX_OPENING = 60;

/**
 * Gives nameless style sheets the paths from which programs import them: each by the name in its first
 * comment, and the last one that is left the last path that is.
 */
export function nameStyles(files: readonly PlacedFile[]): PlacedFile[] {
  const nameless = files.filter(({ language, isNamed }) => /^(?:css|scss|less)$/.test(language) && !isNamed);
  const taken = new Set(files.map(({ path }) => path));
  const wanted = new Set(nameless.length === 0 ? [] : files.flatMap(importedStyles));
  const free = [...wanted].filter((path) => !taken.has(path));
  const names = new Map<PlacedFile, string>();
  const give = (file: PlacedFile | undefined, path: string) => {
    if (!file || names.has(file)) return;
    names.set(file, path);
    free.splice(free.indexOf(path), 1);
  };
  for (const path of [...free]) {
    const name = plain(baseName(path).replace(/\..*$/, ""));
    const known = nameless.filter(
      (file) => !names.has(file) && name.length > 2 && plain(file.code.slice(0, MAX_OPENING)).includes(name),
    );
    if (known.length === 1) give(known[0], path);
  }
  const left = nameless.filter((file) => !names.has(file));
  const [last] = free;
  if (left.length === 1 && free.length === 1 && last !== undefined) give(left[0], last);
  return files.map((file) => {
    const path = names.get(file);
    return path === undefined ? file : { ...file, path, isNamed: true };
  });
}

/** The paths of the style sheets that a program imports. */
const importedStyles = ({ path, analysis }: PlacedFile): string[] =>
  (analysis?.imports ?? []).flatMap(({ specifier }) =>
    /^\..*\.(?:css|scss|less)$/.test(specifier) ? (joined(folderOf(path), specifier) ?? []) : [],
  );

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");
