import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../../assembling/assemble.ts";
import { whyNotTried } from "../doctests.ts";
import { saidIn } from "../said.ts";

/** Input at Python's prompt with what it shows, about one module of the project. */
export interface PromptSession {
  file: SourceFile;
  statements: string;
  quote: string;
  fragment: number;
}

/** The input at Python's prompt in a conversation's answers, where a module has the names that it uses. */
export function promptSessions(
  fragments: readonly Fragment[],
  files: readonly SourceFile[],
): PromptSession[] {
  const modules = files.filter(({ language }) => language === "python");
  if (modules.length === 0) return [];
  return saidIn(fragments).flatMap(({ blocks, fragment }) =>
    blocks.flatMap((block): PromptSession[] => {
      if (block.kind !== "code" || !/^[ \t]*>>> /.test(block.code)) return [];
      const file = modules.find(
        (module) =>
          module.fragment <= fragment &&
          module.analysis?.exports.some((name) => new RegExp(`(?<![\\w.])${name}\\b`).test(block.code)),
      );
      return file && whyNotTried(block.code) === null
        ? [{ file, statements: `${block.code}\n`, quote: clip(block.code.trim(), 500), fragment }]
        : [];
    }),
  );
}
