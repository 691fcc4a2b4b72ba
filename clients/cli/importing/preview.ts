import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import cliTruncate from "cli-truncate";
import type { Context } from "../context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { counted } from "../showing/words.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import { conversationsIn, type Found } from "./conversations.ts";
import { noOutcome, type Outcome } from "./outcome.ts";
import { detailsOf } from "./summary.ts";
import { filesOf, requireConversations, type Wanted } from "./wanted.ts";

type Shown = Pick<Found, "title" | "tool" | "messages" | "secrets"> & { file: string };

/** More are only in the JSON. */
const MAX_SHOWN = 20;
/** Narrower ones show titles alone. */
const MIN_TITLE_COLUMNS = 24;

/** Shows what an import would import and redact. Nothing is sent, and nothing is kept. */
export async function preview(context: Context, wanted: Wanted): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), "dreams-import-"));
  try {
    return await previewIn(folder, context, wanted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function previewIn(folder: string, { output, signal }: Context, wanted: Wanted): Promise<ExitCode> {
  const outcome = noOutcome();
  const files = await filesOf(wanted, folder, outcome, signal);
  const conversations: Shown[] = [];
  const found = conversationsIn(files, { redact: wanted.redact, outcome, signal, output });
  for await (const { source, title, tool, messages, secrets } of found)
    conversations.push({ file: source.shown, title, tool, messages, secrets });
  requireConversations(outcome);
  const { failures, secrets, left_out, unfinished, skipped, unread_parts, empty } = outcome;
  output.print(
    { dry_run: true, conversations, empty, failures, secrets, left_out, unfinished, skipped, unread_parts },
    () => wordsOf(conversations, outcome, output),
  );
  output.note("Nothing was sent. Without --dry-run it is.");
  return failures.length > 0 ? EXIT.partly : EXIT.done;
}

function wordsOf(conversations: readonly Shown[], outcome: Outcome, output: Output): string {
  const more = conversations.length - MAX_SHOWN;
  const empty = outcome.empty > 0 ? `, and ${outcome.empty} in which nobody says anything` : "";
  return [
    `${counted(conversations.length, "conversation")} would be imported${empty}:`,
    ...conversations.slice(0, MAX_SHOWN).map((each) => lineOf(each, output)),
    ...(more > 0 ? [`  … and ${more} more; --json has all of them`] : []),
    ...detailsOf(outcome, output),
  ].join("\n");
}

function lineOf({ title, tool, messages, secrets }: Shown, { columns, style }: Output): string {
  const facts = [tool, counted(messages, "message"), secrets > 0 && counted(secrets, "secret")]
    .filter(Boolean)
    .join(", ");
  const room = columns - facts.length - 4;
  const isNarrow = room < MIN_TITLE_COLUMNS;
  const text = cliTruncate(plain(title), isNarrow ? columns - 2 : room);
  return isNarrow ? `  ${text}` : `  ${text}  ${style("dim", facts)}`;
}
