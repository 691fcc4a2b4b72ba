import { inMarkdown } from "../text.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import { weightOf } from "./parts.ts";
import { quoted, shortened, withoutQuotes } from "./quoted.ts";
import { MIN_WISH } from "./turns.ts";

/** What the person asks for in a turn; `turn` is its index. */
export interface Wish {
  text: string;
  turn: number;
  /** What came of it; empty where a file shows it. */
  outcome: string;
  /** How long its answer is. */
  answered: number;
}

/** How many characters of a wish that is told in full, and of one in a line. */
const MAX_WISH = 1_200;
const MAX_LINE = 160;
/** How many wishes are told between the first and the last. */
const MAX_BETWEEN = 12;
/** Of many wishes the latest, and of those before them the ones with the longest answers. */
const MAX_LATEST = 4;

/**
 * What is wanted, in Markdown: the first wish and the last one in full, those between in a line each. A last
 * word that only goes on ("yes, please") comes after the request before it.
 */
export function wishesSection(wishes: readonly Wish[]): string[] {
  const [first, ...others] = wishes;
  const last = others.pop();
  if (!first) return [];
  const word = last && weightOf(last.text) < MIN_WISH ? last : undefined;
  const request = word ? others.pop() : last;
  const between = mainOf(others);
  const left = others.length - between.length;
  return [
    "## What is wanted",
    ...inFull(first),
    ...(between.length > 0
      ? [
          `Then, by the turns of \`${CONVERSATION_FILE}\`${left > 0 ? `, without ${left} more` : ""}:`,
          between.map(inALine).join("\n"),
        ]
      : []),
    ...(request ? [`The last request (turn ${request.turn + 1}):`, ...inFull(request)] : []),
    ...(word ? [`The last word of the person (turn ${word.turn + 1}):`, quoted(word.text)] : []),
  ];
}

/** As many wishes as are listed, in order. */
function mainOf(wishes: readonly Wish[]): Wish[] {
  if (wishes.length <= MAX_BETWEEN) return [...wishes];
  const longest = wishes
    .slice(0, -MAX_LATEST)
    .sort((one, other) => other.answered - one.answered)
    .slice(0, MAX_BETWEEN - MAX_LATEST);
  const latest = wishes.slice(-MAX_LATEST);
  return wishes.filter((wish) => latest.includes(wish) || longest.includes(wish));
}

const inFull = ({ text, outcome }: Wish): string[] => [
  quoted(shortened(text, MAX_WISH)),
  ...(outcome === "" ? [] : [`→ ${outcome}`]),
];

const inALine = ({ text, turn, outcome }: Wish): string =>
  `- ${turn + 1}: ${inMarkdown(withoutQuotes(text), MAX_LINE)}${outcome === "" ? "" : `\n  → ${outcome}`}`;
