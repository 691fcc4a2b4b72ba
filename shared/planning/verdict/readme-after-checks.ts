import type { CheckResult } from "@dreamcatcher/contracts/checks";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { inMarkdown } from "../rules/text.ts";
import { planInMarkdown } from "../rules/writing/plan-in-markdown.ts";
import { ticketsInShort } from "../rules/writing/readme.ts";
import { failureLine } from "./failure-line.ts";

interface Checked {
  /** The plan that the README has. */
  before: Plan;
  /** The plan after the checks. */
  after: Plan;
  results: readonly CheckResult[];
}

const MAX_TOLD = 10;

/**
 * A README as it stands after the checks ran: it opens with what fails, and its plan calls that failed. One
 * that a model wrote has its own words for the plan, and only the opening.
 */
export function readmeAfterChecks(readme: string, { before, after, results }: Checked): string {
  const corrected = [planInMarkdown, ticketsInShort].reduce(
    (text, write) => replaced(text, write(before).trim(), write(after).trim()),
    readme,
  );
  const failures = results.filter(({ outcome }) => outcome === "failed");
  if (failures.length === 0) return corrected;
  const told = failures
    .slice(0, MAX_TOLD)
    .map((check) => `- ${check.id} ${inMarkdown(failureLine(check), 600)}`);
  const more = failures.length - told.length;
  const opening = [
    `**It does not work yet, whatever is quoted below.** ${failures.length === 1 ? "A check" : `${failures.length} checks`} of it failed:`,
    [...told, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n"),
  ].join("\n\n");
  const [, title = "", rest = ""] = /^(# .*\n)?([\s\S]*)$/.exec(corrected) ?? [];
  return [title.trimEnd(), opening, rest.trimStart()].filter(Boolean).join("\n\n");
}

function replaced(text: string, old: string, now: string): string {
  const at = old === "" ? -1 : text.indexOf(old);
  return at < 0 ? text : text.slice(0, at) + now + text.slice(at + old.length);
}
