import type { PlannableDream } from "../../planner.ts";
import { type CodePiece, isProgram } from "./code.ts";
import type { Said } from "./said.ts";
import { asksToKnow } from "./sentence-force.ts";

/** What tells a text from a program. Each is between -1 and 1. */
export interface DocumentSigns {
  /** How much code there is. */
  code: number;
  /** How many program files are named. */
  named: number;
  /** How many of the dream's own documents are program files. */
  files: number;
  /** Whether the conversation is about a question, or about something that does not work. */
  question: number;
  fix: number;
  /** The share of the person's sentences that ask to know something. */
  asks: number;
  todos: number;
  /** How much more the words name texts than programs. */
  words: number;
}

/**
 * What each sign weighs: fitted by logistic regression to conversations labelled by hand (`bench/kinds.ts`).
 * Where nothing speaks for either, the person wants to read something.
 */
export const DOCUMENT_WEIGHTS: DocumentSigns & { anyway: number } = {
  anyway: 1.22,
  code: -2.91,
  named: -1.4,
  files: -1.62,
  question: 0.43,
  fix: -0.95,
  asks: 1.88,
  todos: -0.41,
  words: 2.66,
};

/** The signs of a dream. `texts` and `programs` are how much its words name either. */
export function documentSignsOf(
  { dream }: PlannableDream,
  pieces: readonly CodePiece[],
  said: readonly Said[],
  { texts, programs }: { texts: number; programs: number },
): DocumentSigns {
  const own = new Set(dream.documents.map(({ title }) => title.trim()));
  const known = pieces.filter(isProgram);
  const named = known.filter(({ code }) => code === "");
  const characters = known.reduce((sum, { code }) => sum + code.length, 0);
  const asking = said.slice(1).filter(({ text }) => asksToKnow(text)).length;
  return {
    code: characters === 0 ? 0 : Math.min(1, 0.6 + characters / 2_000),
    named: Math.min(1, named.length / 4),
    files: Math.min(1, known.filter(({ path }) => path !== null && own.has(path)).length / 3),
    question: dream.kind === "question" ? 1 : 0,
    fix: dream.kind === "fix" ? 1 : 0,
    asks: Math.min(1, (2 * asking) / Math.max(1, said.length - 1)),
    todos: Math.min(1, dream.todos.length / 4),
    words: (texts - programs) / (texts + programs + 1),
  };
}

/** How likely a dream with these signs asks for a text rather than a program, between 0 and 1. */
export function chanceOfDocument(signs: DocumentSigns): number {
  const { anyway, ...weights } = DOCUMENT_WEIGHTS;
  let odds = anyway;
  for (const [sign, weight] of Object.entries(weights)) odds += weight * signs[sign as keyof DocumentSigns];
  return 1 / (1 + Math.exp(-odds));
}
