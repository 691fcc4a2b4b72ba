import type { Evidence } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";

/** Where it is not said: the planner or a person wrote it. */
const FROM_THE_PLAN = "from the plan";

/** The addresses of conversations, by their ids. */
export type Addresses = ReadonlyMap<string, string>;

/** Text on one line that begins no list, heading, quotation, fence or HTML in Markdown. */
export const inMarkdown = (text: string, max: number): string =>
  lineOf(text, max)
    .replace(/^(?=[!-/:-@[-`{-~])/, "\\")
    .replace(/^(\d{1,9})(?=[.)])/, "$1\\");

/** Who says something: its quote and message with a link, in Markdown; or that nobody does. */
export function said(evidence: Evidence | null | undefined, addresses: Addresses): string {
  if (!evidence) return FROM_THE_PLAN;
  const { quote, message } = quoted(evidence);
  const address = addresses.get(evidence.conversation_id);
  return address === undefined ? `${quote} (${message})` : `${quote} ([${message}](${address}))`;
}

/** The same as plain text. */
export function saidPlainly(evidence: Evidence | null | undefined, addresses: Addresses): string {
  if (!evidence) return FROM_THE_PLAN;
  const { quote, message } = quoted(evidence);
  const address = addresses.get(evidence.conversation_id);
  return `${quote} (${[message, ...(address === undefined ? [] : [address])].join(", ")})`;
}

/** Messages are counted from 1 for people. */
const quoted = ({ quote, message }: Evidence): Record<"quote" | "message", string> => ({
  quote: `“${lineOf(quote, 500)}”`,
  message: `message ${message + 1}`,
});
