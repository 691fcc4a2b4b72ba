import type { Clause, Sequence } from "../query/query.ts";
import { isShortPrefix } from "../query/short-prefix.ts";

/** What FTS5 matches for a clause in the texts of dreams. */
export const inDreams = ({ sequences }: Clause): string => sequences.map(phrase).join(" OR ");

/** What FTS5 matches for a clause in messages, or only in their code. */
export function inMessages({ sequences }: Clause, inCode: boolean): string {
  const expression = sequences
    .map((sequence) => phrase(isShortPrefix(sequence) ? { ...sequence, prefix: false } : sequence))
    .join(" OR ");
  return inCode ? `code : (${expression})` : expression;
}

/** Terms have no quotes in them. */
const phrase = ({ terms, prefix }: Sequence): string => `"${terms.join(" ")}"${prefix ? " *" : ""}`;
