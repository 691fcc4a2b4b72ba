import type { Snippet } from "../analysis/snippets.ts";

/** The names of what code defines. */
export const namesOf = ({ analysis, outline }: Pick<Snippet, "analysis" | "outline">): Set<string> =>
  new Set((analysis ?? outline)?.definitions.map(({ name }) => name));

/** Whether each of a few names is among others. */
export const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((name) => large.has(name));

/** The modules that code imports, as it names them. */
export const importedModules = ({ analysis }: Snippet): Set<string> =>
  new Set(analysis?.imports.map(({ specifier }) => specifier));
