import type { Evidence } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { inMarkdown } from "#shared/planning/rules/text.ts";

/** Where it is not said: the planner or a person wrote it. */
const FROM_THE_PLAN = "from the plan";

/** The addresses of conversations, by their ids. */
export type Addresses = ReadonlyMap<string, string>;

/** Who says something: its quote and message with a link, in Markdown; or that nobody does. */
export function said(evidence: Evidence | null | undefined, addresses: Addresses): string {
  if (!evidence) return FROM_THE_PLAN;
  const quote = `“${inMarkdown(evidence.quote, 500)}”`;
  const address = addresses.get(evidence.conversation_id);
  return address === undefined
    ? `${quote} (${messageOf(evidence)})`
    : `${quote} ([${messageOf(evidence)}](${address}))`;
}

/** The same as plain text. */
export function saidPlainly(evidence: Evidence | null | undefined, addresses: Addresses): string {
  if (!evidence) return FROM_THE_PLAN;
  const address = addresses.get(evidence.conversation_id);
  const where = [messageOf(evidence), ...(address === undefined ? [] : [address])].join(", ");
  return `“${lineOf(evidence.quote, 500)}” (${where})`;
}

/** Messages are counted from 1 for people. */
const messageOf = ({ message }: Evidence): string => `message ${message + 1}`;
