import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { counted } from "../showing/words.ts";
import { plain } from "../terminal/plain.ts";
import type { Outcome } from "./outcome.ts";
import type { Source } from "./sources.ts";
import { sourcesAt } from "./sources.ts";
import { spool } from "./spool.ts";

/** What a person wants to be imported. */
export interface Wanted {
  /** Files and folders; `-` is what is piped in. */
  paths: readonly string[];
  tags: string[];
  /** Also what was imported before. */
  again: boolean;
  redact: boolean;
}

const STDIN = "-";

/**
 * The files that are wanted. Those that cannot be opened are failures of the outcome.
 *
 * @param folder for what is piped in
 * @throws {CommandError} when there are none
 */
export async function filesOf(
  { paths, tags, redact }: Wanted,
  folder: string,
  outcome: Outcome,
  signal: AbortSignal,
): Promise<Source[]> {
  const named = paths.filter((path) => path !== STDIN);
  const { files, failures } = await sourcesAt(named, signal);
  if (named.length < paths.length) files.push(await spool(folder, signal));
  for (const { file, reason } of failures) outcome.failures.push({ file, conversation: null, reason });
  if (files.length > 0) return files.map((file) => ({ ...file, stamp: stampOf(file, redact, tags) }));
  if (failures.length === 0)
    throw new CommandError(EXIT.notFound, `There are no files in ${named.join(", ")}.`);
  const exit = failures.every(({ isMissing }) => isMissing) ? EXIT.notFound : EXIT.failed;
  throw new CommandError(exit, failures.map(({ file, reason }) => plain(`${file}: ${reason}`)).join("\n"));
}

/** A file is imported once more where it is wanted in another way. */
const stampOf = ({ stamp }: Source, redact: boolean, tags: readonly string[]): string =>
  [stamp, ...(redact ? [] : ["with secrets"]), ...tags].join(" ");

const MAX_REASONS = 5;

/**
 * Ends an import in which no conversation could be read, with the reasons.
 *
 * @throws {CommandError} when none was read
 */
export function requireConversations({ read, already, failures, left_out }: Outcome): void {
  if (read > 0 || already > 0) return;
  const reasons = [...failures, ...left_out].map(({ file, reason }) => plain(`${file}: ${reason}`));
  const more = reasons.length - MAX_REASONS;
  const lines = [...reasons.slice(0, MAX_REASONS), ...(more > 0 ? [`… and ${more} more`] : [])];
  const what = `No conversation could be read in ${counted(reasons.length, "file")}:`;
  throw new CommandError(EXIT.failed, reasons.length === 1 ? lines.join("") : [what, ...lines].join("\n  "));
}
