import { capitalized, wordCount } from "@dreamcatcher/text/sentences";
import { type Answers, answersIn, movesIn } from "@dreamcatcher/text/spoken";
import { contentWords, stem, stems } from "@dreamcatcher/text/words";
import { isAccepted } from "./acceptance.ts";
import type { Points } from "./answers/points.ts";
import { deliveredOf, type Statement } from "./answers/statements.ts";
import type { Candidate } from "./candidates/candidate.ts";
import { type Decision, lineOf } from "./decisions/decision.ts";
import type { Said } from "./evidence.ts";
import type { Ask } from "./language/ask.ts";
import type { ParsedConversation, Turn } from "./parsed-conversation.ts";

export interface Outcome extends Said {
  text: string;
  /** Whether it is only what the first answer says, which nobody takes up. */
  isAnswer?: true;
}

/** What an outcome is read from. */
interface Read {
  conversation: ParsedConversation;
  asks: Ask[][];
  statements: Statement[];
  points: Points[];
  decisions: Decision[];
  todos: readonly Candidate[];
}

/**
 * What came of a conversation, in one or two sentences: a solution that the person confirms, an agent's last
 * report, what was handed over, what the person decides, or else the first answer. A decision is told by an
 * answer that speaks for it or in the person's words. Null where nothing came of it.
 */
export function outcomeOf(read: Read): Outcome | null {
  const { conversation, statements, points, decisions } = read;
  const { turns, language, agentic } = conversation;
  const moves = movesIn(language);
  const answers = answersIn(language);
  const isRefused = refusalIn(conversation);
  const standing = statements.filter(({ turn }) => !isRefused(turn));
  if (agentic || isSession(standing)) return told(lastReports(standing));
  const worth = worthReader(conversation, decisions, answers);
  const solutions = standing.filter(({ kind }) => SOLUTIONS.has(kind));
  const confirmed = solutions.findLast(({ turn }) => isAccepted(turns[turn + 1], moves))?.turn;
  if (confirmed !== undefined) {
    const own = solutions.filter(({ turn }) => turn === confirmed);
    const solution = bestOf(own, worth) ?? own[0];
    return solution ? { ...solution, text: answers.labels.solved + solution.text } : null;
  }
  const deliveries = standing.filter(({ kind }) => kind === "delivery");
  const made = madeIn(read, deliveries, isRefused, answers);
  const settled = decisions.at(-1);
  if (!settled || (made && made.message > settled.message))
    return (
      made ??
      answerIn(
        standing,
        points.filter(({ turn }) => !isRefused(turn)),
        worth,
      )
    );
  const support = bestOf(standing, worth);
  if (support && worth(support) >= DECIDED + SUPPORTS) return told([support]);
  const { sentence, message } = settled;
  return { sentence, message, text: lineOf(decisions, answers.labels.decided, language) };
}

/** What may say how something was solved: a remark or an item of a list is beside it. */
const SOLUTIONS: ReadonlySet<Statement["kind"]> = new Set(["report", "delivery", "conclusion", "verdict"]);

/** The first answer that stands: what it says itself, or else the points that it makes, or how it begins. */
function answerIn(
  standing: Statement[],
  allPoints: Points[],
  worth: (each: Statement) => number,
): Outcome | null {
  const at = Math.min(
    standing[0]?.turn ?? Number.POSITIVE_INFINITY,
    allPoints[0]?.turn ?? Number.POSITIVE_INFINITY,
  );
  const first = standing.filter(({ turn }) => turn === at);
  const best = bestOf(first, worth);
  const points = allPoints.find(({ turn }) => turn === at);
  if (points && !(best && RANK[best.kind] >= RANK.verdict)) return { ...points, isAnswer: true };
  const said = best ?? first.find((each) => worth(each) > ECHO) ?? first[0] ?? null;
  const answer = told([said]);
  return answer && said?.kind !== "report" ? { ...answer, isAnswer: true } : answer;
}

const MIN_REPORTS = 3;

/** Whether the answers report work throughout, to the last. */
function isSession(statements: Statement[]): boolean {
  const reports = statements.filter(({ kind }) => kind === "report");
  return (
    new Set(reports.map(({ turn }) => turn)).size >= MIN_REPORTS &&
    reports.at(-1)?.turn === statements.at(-1)?.turn
  );
}

/** Tells of each turn whether the person turns its answer down, or says that it does not work. */
function refusalIn({ turns, language }: ParsedConversation): (turn: number) => boolean {
  const { rejects, complains } = movesIn(language);
  return (turn) => {
    const reply = replyTo(turn, turns);
    return rejects.test(reply) || complains.test(reply);
  };
}

/** How the person's next message begins: in two sentences. */
const replyTo = (turn: number, turns: Turn[]): string =>
  turns[turn + 1]?.asked[0]?.blocks[0]?.sentences.slice(0, 2).join(" ") ?? "";

const MIN_REPORT_WORDS = 6;

/** The first report of the last message that tells what was done, with whether it passes its tests. */
function lastReports(statements: Statement[]): (Statement | null)[] {
  const reports = statements.filter(({ kind }) => kind === "report");
  const last = reports.findLast(tells) ?? reports.at(-1);
  const own = reports.filter(({ message }) => message === last?.message);
  const first = own.find(tells) ?? own[0] ?? null;
  const others = own.filter((each) => each !== first);
  return [first, others.find((each) => !tells(each)) ?? others[0] ?? null];
}

const tells = ({ text }: Statement): boolean => wordCount(text) >= MIN_REPORT_WORDS;

const RANK: Record<Statement["kind"], number> = {
  conclusion: 4,
  verdict: 3,
  delivery: 2,
  report: 3,
  remark: 1,
  item: 0,
};
/** What shares a word with a decision comes before all else. */
const DECIDED = 100;
/** So much more speaks for a decision than its mention. */
const SUPPORTS = 5;
const MAX_SHARED = 4;
/** What has so many of its words from the question only repeats it, which comes after all else. */
const ECHOED = 0.6;
const ECHO = -1;
const MAX_ASKED = 2_000;

/** Tells how well a statement answers: what it shares with what was asked and decided, and what it is. */
function worthReader({ turns, language }: ParsedConversation, decisions: Decision[], { settles }: Answers) {
  const decided = new Set(decisions.flatMap(({ text }) => contentWords(text, language).map(stem)));
  const asked = turns.map((turn) => askedIn(turn));
  return ({ text, turn, kind }: Statement): number => {
    const words = [...stems(text, language)];
    const shared = words.filter((word) => asked[turn]?.().has(word)).length;
    if (kind !== "delivery" && kind !== "report" && shared >= ECHOED * words.length && !settles.test(text))
      return ECHO;
    return (
      Math.min(shared, MAX_SHARED) +
      (shared > 0 || RANK[kind] >= RANK.verdict ? RANK[kind] + (settles.test(text) ? 1 : 0) : 0) +
      (words.some((word) => decided.has(word)) ? DECIDED : 0)
    );
  };

  function askedIn(turn: Turn): () => ReadonlySet<string> {
    let words: ReadonlySet<string> | null = null;
    return () =>
      (words ??= stems(turn.asked.map(({ text }) => text.slice(0, MAX_ASKED)).join("\n"), language));
  }
}

/** The first of the worthiest statements that stand by themselves; null where none answers. */
function bestOf(statements: Statement[], worth: (each: Statement) => number): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const each of statements) {
    const own = each.leans ? 0 : worth(each);
    if (own <= most) continue;
    best = each;
    most = own;
  }
  return best;
}

/** What was handed over for the first request to make something: in the answer's words, else the person's. */
function madeIn(
  { conversation: { turns }, asks, todos }: Read,
  deliveries: Statement[],
  isRefused: (turn: number) => boolean,
  { makes, labels }: Answers,
): Outcome | null {
  const at = asks.findIndex((asked, turn) => !isRefused(turn) && asked.some((ask) => isMade(ask, makes)));
  const named = deliveries.find(({ turn }) => turn === at);
  if (named) return told([named]);
  const ask = asks[at]?.find((each) => isMade(each, makes));
  const turn = turns[at];
  const hasCode = turn !== undefined && holdsCode(turn);
  const isDone = todos.some(
    ({ done, message, text }) => done && message === ask?.message && text === ask.text,
  );
  if (!ask || (!hasCode && (deliveries.length > 0 || !isDone)))
    return told([deliveries.findLast((each) => !namesFile(each, labels)) ?? null]);
  return {
    sentence: ask.sentence,
    message: ask.message,
    text: deliveredOf(ask.text.replace(makes, ""), labels),
  };
}

/** "Here is db/boats.sql again" tells which file an answer shows, and nothing of what came of the talk. */
const namesFile = ({ text }: Statement, { delivered }: Answers["labels"]): boolean =>
  FILE.test(text.slice(delivered.length));

const FILE = /^["'`]?[\w@./-]*\w\.\w{1,6}["'`]?(?![\w-])/;

const isMade = ({ kind, text }: Ask, makes: RegExp): boolean => kind === "asked" && makes.test(text);

const holdsCode = ({ files, answered }: Turn): boolean =>
  files.length > 0 || answered.some(({ blocks }) => blocks.some(({ kind }) => kind === "code"));

const MAX_WORDS = 45;

/** One or two statements as an outcome, as far as there is room. */
function told([first, second]: (Statement | null)[]): Outcome | null {
  if (!first) return null;
  const text = capitalized(first.text);
  const longer = second ? `${text} ${capitalized(second.text)}` : text;
  return { ...first, text: wordCount(longer) <= MAX_WORDS ? longer : text };
}
