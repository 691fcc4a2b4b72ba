import { lineOf } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { joinWithAnd } from "../text.ts";
import { around, criterion, type DraftTicket } from "./draft-ticket.ts";

/** The number of files with a ticket of their own; the others share one. */
const MAX_FILES = 8;

/** One ticket for each program file of the conversation, in the order of dependencies. */
export function codeTickets(
  files: readonly SourceFile[],
  sketchCount: number,
  start: DraftTicket,
): DraftTicket[] {
  const programs = inDependencyOrder(files.filter(({ language }) => language !== null));
  const ticketByPath = new Map<string, DraftTicket>();
  for (const file of programs.slice(0, MAX_FILES)) {
    const after = [start, ...file.localImports.flatMap((path) => ticketByPath.get(path) ?? [])];
    ticketByPath.set(file.path, isTestPath(file.path) ? testTicket(file, after) : codeTicket(file, after));
  }
  const rest = programs.slice(MAX_FILES);
  const restTicket: DraftTicket = {
    title: `Adopt the other ${rest.length} files`,
    description: lineOf(`From the conversation: ${rest.map(({ path }) => path).join(", ")}.`, 4_000),
    status: "open",
    acceptance: [criterion("each file parses")],
    evidence: [],
    estimate: around(
      Math.min(
        40,
        rest.reduce((hours, { content }) => hours + hoursFor(content), 0),
      ),
      "By the lines of the files.",
    ),
    after: [start],
  };
  const sketchTicket: DraftTicket = {
    title:
      sketchCount === 1
        ? "Integrate the snippet under sketches/"
        : `Integrate the ${sketchCount} snippets under sketches/`,
    description: "Code of the conversation that is not a whole file; the README has the reasons.",
    status: "open",
    acceptance: [criterion("each is in a file of the project, or left out for a reason")],
    evidence: [],
    estimate: around(Math.min(8, sketchCount / 2), "By their number."),
    after: [start],
  };
  return [
    ...ticketByPath.values(),
    ...(rest.length > 0 ? [restTicket] : []),
    ...(sketchCount > 0 ? [sketchTicket] : []),
  ];
}

const hoursFor = (code: string): number =>
  Math.min(8, Math.max(0.5, Math.round(code.split("\n").length / 20) / 2));

const codeTicket = (file: SourceFile, after: DraftTicket[]): DraftTicket => ({
  title: lineOf(`Adopt ${file.path}`, 200),
  description: lineOf(
    [
      `The last version in the conversation.`,
      ...(file.packages.length > 0 ? [`It needs ${joinWithAnd([...new Set(file.packages)])}.`] : []),
      ...(file.missingFiles.length > 0
        ? [`It imports what is not in the conversation: ${joinWithAnd(file.missingFiles)}.`]
        : []),
    ].join(" "),
    4_000,
  ),
  status: "open",
  acceptance: [
    `${file.path} parses`,
    ...(file.isSelfContained && file.analysis?.onlyDeclares && file.analysis.exports.length > 0
      ? [lineOf(`it provides ${joinWithAnd(file.analysis.exports)}`, 500)]
      : []),
    ...file.missingFiles.slice(0, 10).map((path) => lineOf(`${path} exists`, 500)),
  ].map(criterion),
  evidence: [],
  estimate: around(hoursFor(file.content), "By the lines of the file."),
  after,
});

const testTicket = (file: SourceFile, after: DraftTicket[]): DraftTicket => ({
  title: lineOf(`Keep ${file.path} passing`, 200),
  description: "The conversation's own tests.",
  status: "open",
  acceptance: [criterion(`${file.path} passes`)],
  evidence: [],
  estimate: around(hoursFor(file.content), "By the lines of the file."),
  after,
});

/** Sorts files after those that they import; cycles are broken where they are met. */
function inDependencyOrder(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ordered = new Set<SourceFile>();
  const open = new Set<SourceFile>();
  const visit = (file: SourceFile): void => {
    if (ordered.has(file) || open.has(file)) return;
    open.add(file);
    for (const path of file.localImports) {
      const used = byPath.get(path);
      if (used) visit(used);
    }
    ordered.add(file);
  };
  for (const file of files) visit(file);
  return [...ordered];
}
