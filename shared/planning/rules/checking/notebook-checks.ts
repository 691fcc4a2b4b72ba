import { clip } from "@dreamcatcher/text/clip";
import { isObject } from "@dreamcatcher/text/json";
import { analyzePython } from "../analysis/python.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { extensionOf } from "../paths.ts";
import { joinWithAnd } from "../text.ts";
import { isNondeterministic } from "./examples.ts";
import type { DraftCheck } from "./how.ts";
import { notStartedReason } from "./not-started.ts";

const MAX_NOTEBOOKS = 10;
const MAX_CHARACTERS = 200_000;

export const isNotebook = ({ path }: Pick<SourceFile, "path">): boolean => extensionOf(path) === "ipynb";

/** Checks that the cells of notebooks run in their order, and give the outputs that are stored with them. */
export const notebookChecks = (files: readonly SourceFile[]): DraftCheck[] =>
  files
    .filter((file) => isNotebook(file) && notebookNotRunReason(file) === null)
    .slice(0, MAX_NOTEBOOKS)
    .map((file): DraftCheck => {
      const cells = cellsIn(file) ?? [];
      const code = cells.map(({ source }) => source).join("\n");
      const shown = isNondeterministic({ content: code })
        ? undefined
        : cells.find(({ outputs }) => outputs.length > 0);
      return {
        kind: shown ? "example" : "run",
        path: file.path,
        ran: file.path,
        expects: shown ? "its cells give the outputs that it has" : "its cells run in their order",
        quote: shown ? clip([shown.source, ...shown.outputs].join("\n"), 500) : null,
        how: { by: "notebook", does: "cells", path: file.path, isCompared: shown !== undefined },
        fragment: file.fragment,
      };
    });

/** Why a notebook is not run: text to follow its path. Null where it is. */
export function notebookNotRunReason(file: SourceFile): string | null {
  const cells = cellsIn(file);
  if (cells === null) return "it has no cells that can be read";
  const code = cells.map(({ source }) => source).join("\n");
  if (/^[ \t]*[%!]/m.test(code)) return "not run: it has commands of Jupyter";
  const analysis = analyzePython(code, true);
  if (!analysis.parses) return "not run: its cells do not parse";
  const packages = analysis.imports.flatMap(({ specifier }) => {
    const [name = ""] = specifier.split(".");
    return isStandardPythonModule(name) ? [] : [name];
  });
  if (packages.length > 0) return `not run: it needs ${joinWithAnd([...new Set(packages)].slice(0, 10))}`;
  const program = { ...file, content: code, language: "python" as const, analysis, localImports: [] };
  const reason = notStartedReason(program, new Map());
  return reason === null ? null : `not started: ${reason}`;
}

interface Cell {
  source: string;
  /** The text of its stored outputs. */
  outputs: string[];
}

/** The cells with code of a notebook; null for what is none. */
function cellsIn({ content }: SourceFile): Cell[] | null {
  if (content.length > MAX_CHARACTERS) return null;
  let notebook: unknown;
  try {
    notebook = JSON.parse(content);
  } catch {
    return null;
  }
  if (!isObject(notebook) || !Array.isArray(notebook.cells)) return null;
  return notebook.cells.flatMap((cell: unknown): Cell[] => {
    if (!isObject(cell) || cell.cell_type !== "code") return [];
    const outputs = Array.isArray(cell.outputs) ? cell.outputs : [];
    return [{ source: textOf(cell.source), outputs: outputs.map(outputOf).filter(Boolean) }];
  });
}

function outputOf(output: unknown): string {
  if (!isObject(output)) return "";
  return textOf(output.text) || (isObject(output.data) ? textOf(output.data["text/plain"]) : "");
}

/** A text of a notebook: whole, or as a list of its lines. */
const textOf = (text: unknown): string => (Array.isArray(text) ? text.join("") : String(text ?? ""));
