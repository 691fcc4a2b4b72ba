import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import type { SourceFile } from "../assembling/assemble.ts";
import { isWholeProgramFile } from "./code-checks.ts";
import { type Command, commandOf } from "./commands.ts";
import { filesGivenTo, inputOf, shownCommand } from "./examples.ts";
import type { DraftCheck } from "./how.ts";
import { notStartedReason } from "./not-started.ts";
import { saidIn } from "./said.ts";

const MAX_CHECKS = 10;

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
  for (const { blocks, fragment } of saidIn(fragments)) {
    for (const line of commandLinesIn(blocks)) {
      const command = commandOf(line);
      const program = command && byPath.get(command.argv[1] ?? "");
      if (!program || tried.has(program.path) || program.fragment > fragment) continue;
      if (canRun(command, program, byPath))
        found.set(command.text, usageCheck(command, program, byPath, fragment));
    }
  }
  return [...found.values()].slice(-MAX_CHECKS);
}

/** The lines of code blocks, and what stands in `code` marks. */
const commandLinesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === "code"
      ? block.code.split("\n").map((line) => line.replace(/^\s*[$❯]\s+|\s+#\s.*$/g, ""))
      : block.names,
  );

type ByPath = ReadonlyMap<string, SourceFile>;

function canRun(command: Command, program: SourceFile, byPath: ByPath): boolean {
  const { argv, input, inputPath } = command;
  const given = argv.slice(2);
  const read = filesGivenTo(command, byPath);
  if (given.length === 0 && input === null && inputPath === null) return false;
  return (
    read !== null &&
    !given.some((word) => PLACEHOLDER.test(word)) &&
    (argv[0] === "python3") === (program.language === "python") &&
    isWholeProgramFile(program) &&
    notStartedReason(program, byPath, {
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
  byPath: ByPath,
  fragment: number,
): DraftCheck => ({
  kind: "run",
  path,
  ran: shownCommand(command),
  expects: "it runs to its end",
  quote: clip(command.text, 500),
  how: { by: "program", argv: command.argv, ...inputOf(command, byPath) },
  fragment,
});
