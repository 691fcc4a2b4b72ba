import { capitalized, closed, wordCount } from "@dreamcatcher/text/sentences";
import { type Answers, answersIn, movesIn } from "@dreamcatcher/text/spoken";
import { contentWords, stem, stems } from "@dreamcatcher/text/words";
import type { Statement } from "./answers/statements.ts";
import type { Decision } from "./decisions/decision.ts";
import type { Said } from "./evidence.ts";
import type { Ask } from "./language/asks.ts";
import type { ParsedConversation, Turn, Utterance } from "./parsed-conversation.ts";

export interface Outcome extends Said {
  text: string;
  /** The index of the turn that it comes of. */
  turn: number;
}

/** What an outcome is read from. */
interface Read {
  conversation: ParsedConversation;
  asks: Ask[][];
  statements: Statement[];
  decisions: Decision[];
}

/**
 * What came of a conversation, in one or two sentences: a solution that the person confirms, an agent's last
 * report, the answer that the person decides by, what was handed over, or the first answer; null where nothing
 * did.
 */
export function outcomeOf({ conversation, asks, statements, decisions }: Read): Outcome | null {
  const { turns, language, agentic } = conversation;
  const moves = movesIn(language);
  const answers = answersIn(language);
  const replies = turns.map((_, at) => openingOf(turns[at + 1]?.asked[0]));
  const isRefused = (turn: number): boolean =>
    moves.rejects.test(replies[turn] ?? "") || moves.complains.test(replies[turn] ?? "");
  const standing = statements.filter(({ turn }) => !isRefused(turn));
  if (agentic) return told(lastReports(standing));
  const worth = worthReader(conversation, decisions, answers);
  const confirmed = standing.findLast(({ turn }) => moves.solved.test(replies[turn] ?? ""))?.turn;
  if (confirmed !== undefined) {
    const solution = bestOf(
      standing.filter(({ turn }) => turn === confirmed),
      worth,
    );
    return solution && { ...solution, text: closed(answers.labels.solved + solution.text) };
  }
  const decided = decisions.length > 0 ? bestOf(standing, worth) : null;
  if (decided && worth(decided) >= DECIDED) return told([decided]);
  return (
    madeIn(conversation, asks, standing, answers) ??
    told([
      bestOf(
        standing.filter(({ turn }) => turn === standing[0]?.turn),
        worth,
      ),
    ])
  );
}

/** The first two sentences of a message: whether it works, or is turned down. */
const openingOf = (said: Utterance | undefined): string =>
  said?.blocks[0]?.sentences.slice(0, 2).join(" ") ?? "";

const MIN_REPORT_WORDS = 6;

/** The reports of the last message that says what was done, rather than that it was. */
function lastReports(statements: Statement[]): Statement[] {
  const telling = statements.filter(
    ({ kind, text }) => kind === "report" && wordCount(text) >= MIN_REPORT_WORDS,
  );
  return telling.filter(({ message }) => message === telling.at(-1)?.message);
}

const RANK: Record<Statement["kind"], number> = {
  conclusion: 4,
  verdict: 3,
  delivery: 2,
  report: 2,
  remark: 1,
  item: 0,
};
/** What shares a word with a decision comes before all else. */
const DECIDED = 100;
const MAX_SHARED = 4;
const MAX_ASKED = 2_000;

/** Tells how well a statement answers: by what it shares with what was asked and decided, and by what it is. */
function worthReader({ turns, language }: ParsedConversation, decisions: Decision[], { settles }: Answers) {
  const decided = new Set(decisions.flatMap(({ text }) => contentWords(text, language).map(stem)));
  const asked = turns.map((turn) => askedIn(turn));
  return ({ text, turn, kind }: Statement): number => {
    const words = [...stems(text, language)];
    const shared = words.filter((word) => asked[turn]?.().has(word)).length;
    return (
      Math.min(shared, MAX_SHARED) +
      (shared > 0 ? RANK[kind] + (settles.test(text) ? 1 : 0) : 0) +
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

/** What was handed over for the first request to make something: as the answer names it, else as the person does. */
function madeIn(
  { turns }: ParsedConversation,
  asks: Ask[][],
  standing: Statement[],
  { makes, labels }: Answers,
): Outcome | null {
  const hasCode = (at: number): boolean =>
    (turns[at]?.files.length ?? 0) > 0 ||
    (turns[at]?.answered.some(({ blocks }) => blocks.some(({ kind }) => kind === "code")) ?? false);
  const deliveries = standing.filter(({ kind }) => kind === "delivery");
  for (const [at, asked] of asks.entries()) {
    const ask = asked.find(({ kind, text }) => kind === "asked" && makes.test(text));
    const named = deliveries.find(({ turn }) => turn === at);
    if (ask && named) return told([named]);
    if (ask && hasCode(at) && standing.some(({ turn }) => turn === at))
      return { ...ask, text: closed(ask.text.replace(makes, labels.delivered)), turn: at };
  }
  return told(deliveries.slice(-1));
}

const MAX_WORDS = 45;

/** One or two statements as an outcome, as far as there is room. */
function told([first, second]: (Statement | null)[]): Outcome | null {
  if (!first) return null;
  const text = capitalized(first.text);
  const longer = second ? `${text} ${capitalized(second.text)}` : text;
  return { ...first, text: wordCount(longer) <= MAX_WORDS ? longer : text };
}
