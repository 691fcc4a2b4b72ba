import { turnsIn } from "@dreamcatcher/text/speakers";
import type { PlannableDream } from "../../planner.ts";
import { type CodePiece, isProgram } from "./code.ts";
import { type KindEvidence, scoresOf } from "./kind-evidence.ts";
import type { Said } from "./said.ts";
import { asksToKnow } from "./sentence-force.ts";

/** What tells a text from a program. Each is between -1 and 1. */
export interface DocumentSigns {
  /** How much code there is. */
  code: number;
  /** How many program files are named. */
  named: number;
  /** How many of the dream's own documents are program files, and which share are texts. */
  files: number;
  texts: number;
  /** Whether the conversation is about something that does not work. */
  fix: number;
  /** The share of the person's sentences that ask to know something. */
  asks: number;
  /** How much more the words name texts than programs. */
  words: number;
  /** How much is answered where there is neither code nor a program file: who builds soon shows some. */
  prose: number;
}

/** What each sign weighs, and what speaks for a text anyway. */
export type DocumentWeights = Record<keyof DocumentSigns | "anyway", number>;

/**
 * Near what logistic regression gives on conversations labelled by hand (`bench/kinds.ts`).
 * Where nothing speaks for either, the person wants to read something.
 */
export const DOCUMENT_WEIGHTS: DocumentWeights = {
  anyway: 0.8,
  code: -2.5,
  named: -2.1,
  files: -1.6,
  texts: 1.6,
  fix: -0.8,
  asks: 2.4,
  words: 2,
  prose: 2,
};

/** Any at all says most of it, more of it the rest. */
const someOf = (count: number, enough: number): number =>
  count === 0 ? 0 : 0.6 + 0.4 * Math.min(1, count / enough);

const IS_TEXT = /\.(?:md|txt|pdf|docx?)$/i;

/** The signs of a dream. `words` are what its words say of its kind. */
export function documentSignsOf(
  { dream, fragments }: PlannableDream,
  pieces: readonly CodePiece[],
  said: readonly Said[],
  words: readonly KindEvidence[],
): DocumentSigns {
  const { document: texts = 0, ...others } = scoresOf(words);
  const programs = Math.max(0, ...Object.values(others));
  const known = pieces.filter(isProgram);
  const characters = known.reduce((sum, { code }) => sum + code.length, 0);
  const own = dream.documents.filter(({ url }) => url === undefined).map(({ title }) => title.trim());
  const ofPrograms = new Set(known.map(({ path }) => path));
  const files = own.filter((title) => ofPrograms.has(title)).length;
  const written = own.filter((title) => IS_TEXT.test(title)).length;
  const asking = said.slice(1).filter(({ text }) => asksToKnow(text)).length;
  return {
    code: someOf(characters, 800),
    named: someOf(known.filter(({ code }) => code === "").length, 4),
    files: Math.min(1, files / 3),
    texts: written / (written + files + 2),
    fix: dream.kind === "fix" ? 1 : 0,
    asks: Math.min(1, (2 * asking) / Math.max(1, said.length - 1)),
    words: (texts - programs) / (texts + programs + 1),
    prose: known.length > 0 ? 0 : Math.min(1, answeredIn(fragments) / 2000),
  };
}

/** How many characters the assistant answers; 0 where nothing tells who speaks. */
function answeredIn(fragments: PlannableDream["fragments"]): number {
  const turns = turnsIn(fragments.map(({ content }) => content).join("\n\n"));
  return turns.reduce((sum, { role, text }) => sum + (role === "assistant" ? text.length : 0), 0);
}

/** How likely a dream with these signs asks for a text rather than a program, between 0 and 1. */
export function chanceOfDocument(signs: DocumentSigns, weights: DocumentWeights = DOCUMENT_WEIGHTS): number {
  let odds = weights.anyway;
  for (const [sign, value] of Object.entries(signs)) odds += weights[sign as keyof DocumentSigns] * value;
  return 1 / (1 + Math.exp(-odds));
}
