import type { Problem } from "@dreamcatcher/client/sync";
import cliTruncate from "cli-truncate";
import stringWidth from "string-width";
import { wordsOfSecret } from "../../capturing/redacted.ts";
import { failureOf } from "../../failure.ts";
import { type Expiring, expiringText } from "../../sessions/expiring.ts";
import { TOOLS } from "../../sessions/tools/index.ts";
import type { Stage } from "../../settings/stages.ts";
import { wrapped } from "../../showing/layout.ts";
import { counted } from "../../showing/words.ts";
import { howToSignIn } from "../../signing-in/how.ts";
import type { Output } from "../../terminal/output.ts";
import { plain } from "../../terminal/plain.ts";
import type { Progress } from "../../terminal/progress.ts";
import type { CapturedTalk, Taken } from "../../watching/capturer.ts";

/** What catching up has come to, in sessions but for `captured`. */
export interface CaughtUp {
  /** In talks. */
  captured: number;
  unchanged: number;
  without_talk: number;
  unreadable: number;
}

const MIN_TITLE_COLUMNS = 16;

/** Says what `watch` does: to people, and with `--json` as an event a line. */
export class Reporting {
  readonly caughtUp: CaughtUp = { captured: 0, unchanged: 0, without_talk: 0, unreadable: 0 };
  readonly #output: Output;
  readonly #folders = new Set<string>();
  #isLate = false;
  #progress: Progress | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  notSignedIn(stage: Stage): void {
    this.#output.note(
      `Nobody is signed in: what is captured stays on this machine. Sign in: ${howToSignIn(stage)}`,
    );
  }

  /** Shows how far catching up is. */
  begin(total: number): Progress {
    this.#progress = this.#output.progress("Reading sessions", total);
    return this.#progress;
  }

  taken({ outcome, captured, problems }: Taken, path: string): void {
    const { caughtUp } = this;
    caughtUp.captured += captured.length;
    if (outcome === "unchanged" || (outcome === "talks" && captured.length === 0)) caughtUp.unchanged += 1;
    if (outcome === "none") caughtUp.without_talk += 1;
    if (problems.length > 0) caughtUp.unreadable += 1;
    for (const talk of captured) this.#captured(talk);
    for (const reason of problems) this.#unreadable(path, reason);
  }

  /** A folder may not be read; said once. */
  unreadableFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#folders.add(folder);
    this.caughtUp.unreadable += 1;
    this.#unreadable(folder, "This user lacks the permission to read this folder.");
  }

  expiring(all: readonly Expiring[]): void {
    for (const each of all) this.#event("expiring", each, () => expiringText(each));
  }

  endOfCatchUp(): void {
    this.#progress?.end();
    this.#progress = undefined;
    const { captured, unchanged, without_talk, unreadable } = this.caughtUp;
    const words = [
      ...(captured > 0 ? [`Captured ${counted(captured, "talk")}.`] : []),
      ...(captured === 0 && unchanged > 0 ? ["Everything is captured."] : []),
      ...(captured + unchanged + without_talk + unreadable === 0 ? ["There are no sessions yet."] : []),
      ...(without_talk > 0 ? [`${counted(without_talk, "session holds", "sessions hold")} no talk.`] : []),
      ...(unreadable > 0 ? [`${unreadable} could not be read.`] : []),
    ];
    this.#event("caught_up", this.caughtUp, () => words.join(" "));
  }

  following(folders: readonly string[]): void {
    const where = counted(folders.length, "folder");
    this.#event("following", { folders }, () => `Following ${where}. Ctrl-C ends it.`);
  }

  /** Some changes may come late, as where the system follows no more folders; said once. */
  late({ message: reason }: Error): void {
    if (this.#isLate) return;
    this.#isLate = true;
    this.#event("late", { reason }, () => `Some changes are seen only every 10 minutes: ${reason}`);
  }

  failing(error: unknown): void {
    const { message: reason, hint } = failureOf(error);
    this.#event("not_sent", { reason }, () =>
      [`Kept on this machine, and sent later: ${reason}`, hint].filter(Boolean).join(" "),
    );
  }

  working(): void {
    this.#event("sent_again", {}, () => "What was kept on this machine is sent.");
  }

  refused(problems: readonly Problem[]): void {
    for (const { dream_id, detail: reason, dream } of problems)
      this.#event(
        "refused",
        { dream_id, reason },
        () => `The service does not take “${plain(dream?.title ?? dream_id)}”: ${plain(reason)}`,
      );
  }

  #unreadable(path: string, reason: string): void {
    const { style } = this.#output;
    this.#print("unreadable", { path, reason }, `${style("yellow", "!")} ${plain(path)}: ${plain(reason)}`);
  }

  #captured(talk: CapturedTalk): void {
    const { style, columns } = this.#output;
    const tool = TOOLS.find(({ name }) => name === talk.tool)?.title ?? talk.tool;
    const facts = plain([tool, talk.project].filter(Boolean).join(", "));
    const room = columns - 2;
    const width = room - stringWidth(facts) - 2;
    const title = plain(talk.title);
    const text =
      width >= MIN_TITLE_COLUMNS
        ? `${cliTruncate(title, width)}  ${style("dim", facts)}`
        : cliTruncate(title, room);
    const redacted = talk.secrets.map((secret) =>
      wrapped(`redacted: ${wordsOfSecret(secret)}`, columns, "  "),
    );
    const lines = [`${style("green", "✔")} ${text}`, ...redacted.map((line) => style("yellow", line))];
    this.#print("captured", { ...talk }, lines.join("\n"));
  }

  /** Prints a result. */
  #print(event: string, fields: object, text: string): void {
    // The bar of the progress is drawn anew below it.
    this.#progress?.end();
    this.#output.print({ event, ...fields }, () => text);
  }

  /** Prints what is a note to people, and an event to programs. */
  #event(event: string, fields: object, text: () => string): void {
    this.#progress?.end();
    this.#output.note(text());
    this.#output.print({ event, ...fields }, () => "");
  }
}
