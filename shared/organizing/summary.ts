import { ellipsize } from "@dreamcatcher/text/clip";
import { capitalized, closed, isQuestion, joined, wordCount } from "@dreamcatcher/text/sentences";
import { answersIn } from "@dreamcatcher/text/spoken";
import { isContentWord, type Language, stem, wordsOf } from "@dreamcatcher/text/words";
import type { Points } from "./answers/points.ts";
import type { Statement } from "./answers/statements.ts";
import { type Decision, lineOf } from "./decisions/decision.ts";
import type { Outcome } from "./outcome.ts";
import { overruledBy } from "./overruled.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import type { Topics } from "./topics.ts";
import { type Wish, wishesOf } from "./wishes.ts";

const MAX_WORDS = 80;
const MAX_SENTENCES = 7;
/** People open and close a long message with what they are after. */
const FIRST_OPENINGS = 8;
const MAX_CONTEXT = 30;
const LAST_OPENINGS = 4;

/** What a summary is made of. */
interface Read {
  conversation: ParsedConversation;
  topics: Topics;
  title: string;
  statements: Statement[];
  points: Points[];
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
  /** The wish comes first, then the decision, then what came of it. */
  part: number;
  /** Where it stands in that part. */
  at: number;
  worth: number;
  terms: Term[];
  /** What it can only follow. */
  before?: Candidate;
}

const WORTH: Record<Statement["kind"], number> = {
  report: 1.3,
  conclusion: 1.4,
  verdict: 1.1,
  delivery: 0.9,
  remark: 0.7,
  item: 0.6,
};
/** What the person asks for first and later, by how they say it. */
const WORTH_OF_WISH: Record<Wish["force"], [first: number, later: number]> = {
  asks: [1.7, 1.05],
  seeks: [1.65, 1.05],
  tells: [1.5, 1],
};
const WORTH_OF_OUTCOME = 1.6;
const WORTH_OF_POINTS = 1.2;

/**
 * A few short sentences, 80 words in all: what the person wants, what they decided, and what came of it;
 * later questions with their answers follow.
 */
export function summaryOf(read: Read): string {
  const { openings, wishes, decided, outcome, said } = candidatesOf(read);
  const chosen: Candidate[] = [];
  let room = MAX_WORDS;
  const take = (candidate: Candidate | null): void => {
    if (!candidate) return;
    chosen.push(candidate);
    room -= candidate.size;
    for (const term of candidate.terms) term.weight = 0;
  };
  const opening = bestOf(openings, chosen, room);
  // What an answer says in the words of its question needs no question before it.
  const isSaid =
    opening &&
    outcome &&
    openings.length === 1 &&
    asks(opening) &&
    isNext(outcome, opening) &&
    covers([outcome, decided], opening);
  take(isSaid ? null : opening);
  // A question is often about what the person says before it.
  if (!isSaid && opening && asks(opening))
    take(
      bestOf(
        wishes.filter((each) => each.at < opening.at),
        chosen,
        MAX_CONTEXT,
      ),
    );
  take(decided);
  const told = [...(outcome ? [outcome] : []), ...said];
  take(isSaid ? outcome : null);
  const further = wishes.filter((each) => each !== opening);
  while (chosen.length < MAX_SENTENCES) {
    // However much is wished, what came of it has a place.
    const isTold = chosen.some((each) => told.includes(each));
    const isLast = chosen.length === MAX_SENTENCES - 1 || room < 30;
    const best =
      (outcome && !isTold && isLast ? bestOf(told, chosen, room) : null) ??
      bestOf([...further, ...told], chosen, room);
    if (!best) break;
    take(best);
  }
  return ellipsize(
    joined(
      chosen.sort((a, b) => a.part - b.part || a.at - b.at).map(({ text }) => closed(capitalized(text))),
    ),
    4_000,
  );
}

/** All that a summary may hold, by where it comes from. */
function candidatesOf({ conversation, topics, title, statements, points, decisions, outcome }: Read) {
  const { labels } = answersIn(conversation.language);
  const termsOf = termReader(topics, conversation.language);
  const candidateOf = (
    text: string,
    part: number,
    at: number,
    worth: number,
    before?: Candidate,
  ): Candidate => ({
    text,
    size: wordCount(text),
    part,
    at,
    worth,
    terms: termsOf(text),
    ...(before && { before }),
  });
  const settled = new Set(decisions.map(({ sentence }) => sentence));
  const wanted = wishesOf(conversation).filter(({ sentence }) => !settled.has(sentence));
  const [first] = wanted;
  const wishes: Candidate[] = [];
  for (const { text, message, turn, leans, force } of wanted) {
    const worth = WORTH_OF_WISH[force][turn === first?.turn ? 0 : 1];
    wishes.push(
      candidateOf(text, PART.wish, placeOf(message, wishes.length), worth, leans ? wishes.at(-1) : undefined),
    );
  }
  const openings = openingsOf(wanted, wishes);
  if (wishes.length === 0 && statements.length > 0) openings.push(candidateOf(title, PART.wish, 0, 1));
  // What is said before the person wants anything only opens the conversation.
  const worthOf = (message: number): number => (message < (first?.message ?? 0) ? 0 : 1);
  const isOverruled = overruledBy(decisions, wanted, conversation.language);
  const said: Candidate[] = [];
  for (const { text, message, kind, leans } of statements.filter((each) => !isOverruled(each)))
    said.push(
      candidateOf(
        text,
        PART.outcome,
        placeOf(message, said.length + 1),
        WORTH[kind] * worthOf(message),
        leans ? said.at(-1) : undefined,
      ),
    );
  // The names in other answers mean little without their questions.
  for (const { text, message } of points.filter((each) => !outcome || each.message === outcome.message))
    said.push(
      candidateOf(text, PART.outcome, placeOf(message, said.length + 1), WORTH_OF_POINTS * worthOf(message)),
    );
  const decided =
    decisions.length > 0
      ? candidateOf(lineOf(decisions, labels.decided, conversation.language), PART.decision, 0, 1)
      : null;
  return {
    openings,
    wishes,
    said,
    decided,
    outcome:
      outcome && outcome.text !== decided?.text
        ? candidateOf(outcome.text, PART.outcome, placeOf(outcome.message, 0), WORTH_OF_OUTCOME)
        : null,
  };
}

/** The sentences of the first turn that a summary may open with: what the person is after, else any. */
function openingsOf(wanted: Wish[], wishes: Candidate[]): Candidate[] {
  const own = wishes.filter((_, at) => wanted[at]?.turn === wanted[0]?.turn);
  const early = own.filter((_, at) => at < FIRST_OPENINGS || at >= own.length - LAST_OPENINGS);
  const after = early.filter((each) => wanted[wishes.indexOf(each)]?.force !== "tells");
  return after.length > 0 ? after : early;
}

/** Where a sentence stands in the summary: message by message. */
const placeOf = (message: number, index: number): number => message * 10_000 + index;

const PART = { wish: 0, decision: 1, outcome: 2 } as const;

/** Whether one is said in a message soon after another. */
const isNext = ({ at }: Candidate, before: Candidate): boolean => at - before.at < placeOf(3, 0);

/** The candidate that adds most, of those there is room for; null where none adds anything. */
function bestOf(pool: Candidate[], chosen: Candidate[], room: number): Candidate | null {
  const hasQuestion = chosen.some(asks);
  let best: Candidate | null = null;
  let most = 0;
  for (const each of pool) {
    const fits = each.size <= room && !(hasQuestion && asks(each));
    const gain = fits && (!each.before || chosen.includes(each.before)) ? gainOf(each) : 0;
    if (gain <= most) continue;
    best = each;
    most = gain;
  }
  return best;
}

const asks = ({ text }: Candidate): boolean => isQuestion(text);

/** Whether some hold most of the topic words of another, by their weight. */
function covers(holders: (Candidate | null)[], { terms: asked }: Candidate): boolean {
  const said = holders.flatMap((each) => each?.terms ?? []);
  const weightOf = (terms: Term[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(asked.filter((term) => said.includes(term))) >= COVERED * weightOf(asked);
}

const COVERED = 0.45;

function gainOf({ terms, worth, size }: Candidate): number {
  let sum = 0;
  for (const term of terms) sum += term.weight;
  return (sum * worth) / Math.max(14, size) ** 0.4;
}

/** Reads the topic words of texts, each word looked into once. */
function termReader({ weights }: Topics, language: Language): (text: string) => Term[] {
  const byStem = new Map<string, Term>();
  const byWord = new Map<string, Term | null>();
  const read = (w: string): Term | null => {
    const key = isContentWord(w, language) ? stem(w) : "";
    const weight = weights.get(key);
    if (!weight) return null;
    const term = byStem.get(key) ?? { weight: Math.log2(1 + weight) };
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
