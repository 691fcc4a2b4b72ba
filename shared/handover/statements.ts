import type { Decision, Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { inMarkdown, sameWords } from "#shared/planning/rules/text.ts";
import { type Addresses, said } from "./said.ts";

/** A criterion with what shows that it holds, and its quote. */
export const criterionLine = ({ text, met_by, evidence }: Acceptance, addresses: Addresses): string =>
  stated(text, met_by === null ? "" : ` (shown by \`${inCode(met_by)}\`)`, evidence, addresses);

/** A decision with its reason and its quote. */
export const decisionLine = ({ text, reason, evidence }: Decision, addresses: Addresses): string =>
  stated(text, reason ? ` (${inMarkdown(reason, 500)})` : "", evidence, addresses);

/** A path between backticks. */
export const inCode = (path: string): string => lineOf(path, 300).replaceAll("`", "'");

/** A text whose words are those of its quote stands there once. */
function stated(
  text: string,
  note: string,
  evidence: Evidence | null | undefined,
  addresses: Addresses,
): string {
  const source = said(evidence, addresses);
  return evidence && sameWords(text, evidence.quote)
    ? `${source}${note}`
    : `${inMarkdown(text, 500)}${note} — ${source}`;
}
