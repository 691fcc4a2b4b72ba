import { ellipsize } from "@dreamcatcher/text/clip";
import { capitalized, closed, joined, wordCount } from "@dreamcatcher/text/sentences";
import { answersIn } from "@dreamcatcher/text/spoken";
import { isContentWord, type Language, stem, wordsOf } from "@dreamcatcher/text/words";
import { pointsOf } from "./answers/points.ts";
import type { Statement } from "./answers/statements.ts";
import type { Decision } from "./decisions/decision.ts";
import type { Outcome } from "./outcome.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import type { Topics } from "./topics.ts";
import { wishesOf } from "./wishes.ts";

const P = (globalThis as any).P ?? {};
const MAX_WORDS = 80;
const MAX_SENTENCES = 7;

/** What a rule reads of a conversation for its summary. */
interface Read {
  conversation: ParsedConversation;
  topics: Topics;
  title: string;
  statements: Statement[];
  decisions: Decision[];
  outcome: Outcome | null;
}

/** A topic word with what it adds to the summary: nothing once the summary holds it. */
interface Term {
  weight: number;
}

interface Candidate {
  text: string;
  /** How many words it has. */
  size: number;
  /** Where it stands in the summary. */
  at: number;
  worth: number;
  base: number;
  /** What it can only follow. */
  before: Candidate | null | undefined;
  terms: Term[];
}

const WORTH: Record<Statement["kind"], number> = {
  report: 1.3,
  delivery: 0.9,
  conclusion: 1.4,
  verdict: 1.1,
  remark: 0.7,
  item: 0.6,
};

/**
 * A few short sentences, 80 words in all: what the person wants, what they decided, and what came of it; later
 * questions with their answers follow.
 */
export function summaryOf({ conversation, topics, title, statements, decisions, outcome }: Read): string {
  const { turns } = conversation;
  const { labels, settles } = answersIn(conversation.language);
  const termsOf = termReader(topics, conversation.language);
  const candidateOf = (
    text: string,
    at: number,
    worth: number,
    before: Candidate | null = null,
  ): Candidate => ({
    text,
    size: wordCount(text),
    at,
    worth,
    before,
    base: 0,
    terms: termsOf(text),
  });
  const wishes: Candidate[] = [];
  for (const { text, turn, leans } of wishesOf(conversation))
    wishes.push(
      candidateOf(text, placeOf(turn, wishes.length), turn === 0 ? (P.w0 ?? 1.6) : (P.w1 ?? 1.2), leans ? wishes.at(-1) : null),
    );
  const said: Candidate[] = [];
  for (const { text, turn, kind, leans } of statements)
    said.push(
      candidateOf(text, placeOf(turn, ANSWERED + said.length), (P[kind] ?? WORTH[kind]) * (settles.test(text) ? (P.settles ?? 1) : 1) * (turns[turn]?.asked.length ? 1 : (P.noask ?? 1)), leans ? said.at(-1) : null),
    );
  for (const { text, turn } of pointsOf(conversation))
    said.push({ ...candidateOf(text, placeOf(turn, ANSWERED + said.length), P.points ?? 1), base: text.split(",").length * (P.base ?? 0) });
  const chosen: Candidate[] = [];
  let room = MAX_WORDS;
  const take = (candidate: Candidate): void => {
    chosen.push(candidate);
    room -= candidate.size;
    for (const term of candidate.terms) term.weight *= P.fade ?? 0;
  };
  if (wishes.length > 0) {
    const opening = bestOf(wishes.slice(0, 8), chosen, room);
    if (opening) take(opening);
  } else if (said.length > 0) take(candidateOf(title, -1, 1));
  if (decisions.length > 0)
    take(
      candidateOf(labels.decided + decisions.map(({ text }) => text).join("; "), placeOf(0, ANSWERED - 1), 1),
    );
  const made = outcome ? [candidateOf(outcome.text, placeOf(outcome.turn, ANSWERED - 1), P.out ?? 1.6)] : [];
  const pool = [...wishes, ...made, ...said];
  while (chosen.length < (P.max ?? MAX_SENTENCES)) {
    const best = bestOf(pool, chosen, room);
    if (!best) break;
    take(best);
  }
  return ellipsize(
    joined(chosen.sort((a, b) => a.at - b.at).map(({ text }) => closed(capitalized(text)))),
    4_000,
  );
}

/** Where a sentence stands in the summary: turn by turn, questions before answers. */
const placeOf = (turn: number, index: number): number => turn * 10_000 + index;
/** Behind the person's sentences of a turn. */
const ANSWERED = 1_000;

/** The candidate that adds most, of those there is room for; null where none adds anything. */
function bestOf(pool: Candidate[], chosen: Candidate[], room: number): Candidate | null {
  const hasQuestion = chosen.some(isQuestion);
  let best: Candidate | null = null;
  let most = 0;
  for (const each of pool) {
    const fits = each.size <= room && !(hasQuestion && isQuestion(each) && !(globalThis as any).P?.q);
    const gain = fits && (!each.before || chosen.includes(each.before)) ? gainOf(each) : 0;
    if (gain <= most) continue;
    best = each;
    most = gain;
  }
  return best;
}

const isQuestion = ({ text }: Candidate): boolean => /[?？؟]$/.test(text);

function gainOf({ terms, worth, size, base }: Candidate): number {
  let sum = base;
  for (const term of terms) sum += term.weight;
  return (sum * worth) / Math.max(P.min ?? 10, size) ** (P.exp ?? 0.45);
}

/** Reads the topic words of texts, each word looked into once. */
function termReader({ weights }: Topics, language: Language): (text: string) => Term[] {
  const byStem = new Map<string, Term>();
  const byWord = new Map<string, Term | null>();
  const read = (w: string): Term | null => {
    const key = isContentWord(w, language) ? stem(w) : "";
    const weight = weights.get(key);
    if (!weight) return null;
    const term = byStem.get(key) ?? { weight: P.pow ? weight ** P.pow : Math.log2(1 + weight) };
    byStem.set(key, term);
    return term;
  };
  return (text) => {
    const found: Term[] = [];
    for (const w of wordsOf(text)) {
      let term = byWord.get(w);
      if (term === undefined) {
        term = read(w);
        byWord.set(w, term);
      }
      if (term && !found.includes(term)) found.push(term);
    }
    return found;
  };
}
