import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

export type SnippetRow = readonly [language: string, filename: string | null, code: string];

/** The assembly of a conversation; each list of snippets is one fragment. */
export const assembled = (...fragments: readonly SnippetRow[][]) =>
  assemble(
    dreamWith(
      fragments.map((snippets) => ({
        code_snippets: snippets.map(([language, filename, code]) => ({
          language,
          ...(filename === null ? {} : { filename }),
          code,
        })),
      })),
    ).fragments,
    new Paths(),
  );

/** The files of an assembly by their paths, without the blanks at their ends. */
export const contents = (...fragments: readonly SnippetRow[][]) =>
  Object.fromEntries(assembled(...fragments).files.map(({ path, content }) => [path, content.trimEnd()]));
