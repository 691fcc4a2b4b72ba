import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { answersIn } from "@dreamcatcher/text/speakers";
import type { SourceFile } from "../assembling/assemble.ts";
import { isWholeProgramFile } from "./code-checks.ts";
import { type Command, commandOf } from "./commands.ts";
import { filesGivenTo, inputOf, shownCommand } from "./examples.ts";
import { fragmentsUpTo } from "./fragments-up-to.ts";
import type { DraftCheck } from "./how.ts";
import { notStartedReason } from "./not-started.ts";

const MAX_CHECKS = 10;
const MAX_CHARACTERS = 1_000_000;

/**
 * Checks that programs run to their end with the arguments or the input that the conversation gives them,
 * where it does not show what comes out. An older command than its program is out of date.
 */
export function usageChecks(
  fragments: readonly Fragment[],
  files: readonly SourceFile[],
  tried: ReadonlySet<string>,
): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, DraftCheck>();
  for (const { content, fragment } of fragmentsUpTo(fragments, MAX_CHARACTERS)) {
    for (const line of commandLinesIn(answersIn(content))) {
      const command = commandOf(line);
      const program = command && byPath.get(command.argv[1] ?? "");
      if (!program || tried.has(program.path) || program.fragment > fragment) continue;
      if (canRun(command, program, files))
        found.set(command.text, usageCheck(command, program, files, fragment));
    }
  }
  return [...found.values()].slice(-MAX_CHECKS);
}

/** The lines of code blocks, and what stands in `code` marks. */
const commandLinesIn = (markdown: string): string[] =>
  readMarkdown(markdown).flatMap((block) =>
    block.kind === "code"
      ? block.code.split("\n").map((line) => line.replace(/^\s*[$❯]\s+|\s+#\s.*$/g, ""))
      : block.names,
  );

function canRun(command: Command, program: SourceFile, files: readonly SourceFile[]): boolean {
  const { argv, input, inputPath } = command;
  const given = argv.slice(2);
  const read = filesGivenTo(command, files);
  if (given.length === 0 && input === null && inputPath === null) return false;
  return (
    read !== null &&
    !given.some((word) => PLACEHOLDER.test(word)) &&
    (argv[0] === "python3") === (program.language === "python") &&
    isWholeProgramFile(program) &&
    notStartedReason(program, new Map(files.map((file) => [file.path, file])), {
      arguments: given.length > 0,
      input: input !== null || inputPath !== null,
      files: read.length > 0,
    }) === null
  );
}

/** Words for a reader to replace. */
const PLACEHOLDER = /[[\]<>]|^[A-Z_]{3,}$|\byour\b|\bpath\/to\b|\.\.\.|…/i;

const usageCheck = (
  command: Command,
  { path }: SourceFile,
  files: readonly SourceFile[],
  fragment: number,
): DraftCheck => ({
  kind: "run",
  path,
  ran: shownCommand(command),
  expects: "it runs to its end",
  quote: clip(command.text, 500),
  how: { by: "program", argv: command.argv, ...inputOf(command, files) },
  fragment,
});
