import { basename } from "node:path";
import { wordsOfSecret } from "../capturing/redacted.ts";
import { wrapped } from "../showing/layout.ts";
import { counted } from "../showing/words.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import type { Failed, Outcome } from "./outcome.ts";

/** More are only in the JSON. */
const MAX_SHOWN = 12;
const MAX_NAMES = 3;

/** What came of an import, in words. */
export function summaryOf(outcome: Outcome, output: Output): string {
  return [headlineOf(outcome), ...detailsOf(outcome, output)].filter((line) => line !== "").join("\n");
}

/** What was redacted, what failed, and what was left out. */
export function detailsOf(outcome: Outcome, { columns, style }: Output): string[] {
  const { secrets, failures, more_failures: more } = outcome;
  const failed = failures.length + more;
  return [
    ...section(
      style("yellow", `${counted(secrets.length, "secret")} redacted, before anything left this machine:`),
      secrets.map((secret) => `${quoted(secret.conversation)}: ${wordsOfSecret(secret)}`),
      secrets.length,
      columns,
    ),
    ...section(
      style("red", `${failed} could not be imported:`),
      failures.map((each) => wordsOfFailure(each)),
      failed,
      columns,
    ),
    ...section("Left out:", leftOutOf(outcome), 0, columns),
  ];
}

function headlineOf({ read, created, updated, unchanged, empty, already }: Outcome): string {
  const parts = [
    created > 0 && counted(created, "new dream"),
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} unchanged`,
    empty > 0 && `${empty} in which nobody says anything`,
  ].filter(Boolean);
  const before = already > 0 && `${counted(already, "file")} imported before, and unchanged since.`;
  const now = read > 0 && `${counted(read, "conversation")}: ${parts.join(", ") || "none is imported"}.`;
  return [now, before].filter(Boolean).join(" ");
}

function section(title: string, lines: readonly string[], total: number, columns: number): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_SHOWN).map((line) => wrapped(line, columns, "  - "));
  const more = Math.max(total, lines.length) - shown.length;
  return [title, ...shown, ...(more > 0 ? [`  … and ${more} more; --json has all that is known`] : [])];
}

const wordsOfFailure = ({ file, conversation, reason }: Failed): string =>
  `${[file, conversation && quoted(conversation)].filter(Boolean).join(", ") || "The service"}: ${reason}`;

const quoted = (title: string): string => `“${plain(title)}”`;

function leftOutOf({ left_out, unfinished, skipped, unread_parts }: Outcome): string[] {
  return [
    left_out.length > 0 &&
      `${counted(left_out.length, "file")} without conversations: ${namesOf(left_out.map(({ file }) => file))}`,
    unfinished.length > 0 &&
      `the last line of ${namesOf(unfinished)}, which is still being written: import it again later`,
    skipped.length > 0 && skipped.map(({ kind, count }) => `${count} ${kind}`).join(", "),
    unread_parts.length > 0 &&
      `parts of messages: ${unread_parts.map(({ kind, count }) => `${kind} (${count})`).join(", ")}`,
  ].filter((line) => line !== false);
}

function namesOf(files: readonly string[]): string {
  const more = files.length - MAX_NAMES;
  const named = files
    .slice(0, MAX_NAMES)
    .map((file) => basename(file))
    .join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}
