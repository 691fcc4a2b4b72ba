import { forMessages } from "../query/for-messages.ts";
import type { Sequence } from "../query/query.ts";

/** What FTS5 matches for terms one after the other in the texts of dreams. Terms have no quotes in them. */
export const inDreams = ({ terms, prefix }: Sequence): string => `"${terms.join(" ")}"${prefix ? " *" : ""}`;

/** The same in messages, or only in their code. */
export function inMessages(sequence: Sequence, inCode: boolean): string {
  const match = inDreams(forMessages(sequence));
  return inCode ? `code : ${match}` : match;
}
