import { wordCount } from "@dreamcatcher/text/sentences";
import { type Answers, answersIn } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isImperative } from "@dreamcatcher/text/verbs";
import type { Said } from "../evidence.ts";
import { isCount } from "../language/phrases.ts";
import { isShell } from "../language/shell.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";

/** The names of the points that an answer makes, as one line. */
export interface Points extends Said {
  text: string;
  turn: number;
}

const MIN_POINTS = 3;
const MAX_NAME_WORDS = 6;
const MAX_POINTS = 8;
/** So many names of a list are looked at. */
const MAX_NAMES = 30;
const MAX_WORDS = 22;

/** The points of each answer that makes three or more: the names in its longest list, or its headings. */
export function pointsOf({ turns, language, agentic }: ParsedConversation): Points[] {
  const answers = answersIn(language);
  return turns.flatMap(({ answered }, turn) =>
    (agentic ? answered.slice(-1) : answered).flatMap((said) => {
      const names = namesIn(said);
      const [first = ""] = names;
      return names.length < MIN_POINTS
        ? []
        : [{ text: lineOf(names, answers), sentence: first, message: said.message, turn }];
    }),
  );
}

/** The names that structure an answer: what it numbers outside lists, its longest list, or its headings. */
function namesIn({ blocks }: Utterance): string[] {
  const lists = new Map<number, string[]>();
  const headings = new Map<number, string[]>();
  const numbered = new Map<number, string[]>();
  for (const block of blocks) {
    if (block.kind === "code" || block.kind === "row" || (block.kind === "item" && block.depth > 1)) continue;
    if (block.kind === "item" && (lists.get(block.list)?.length ?? 0) >= MAX_NAMES) continue;
    const text = block.kind === "item" ? (block.lead ?? block.text) : block.text;
    const isNumbered = NUMBER.test(text);
    const isSentence = block.kind === "item" && block.lead === null && /[.!?]$/.test(text);
    if (isSentence || (block.kind === "paragraph" && !isNumbered)) continue;
    const name = text.replace(NUMBER, "").replace(/[\s.:;,]+$/, "");
    if (!/\p{L}/u.test(name) || wordCount(name) > MAX_NAME_WORDS || isCount(name) || isShell(name)) continue;
    if (block.kind === "item") put(lists, block.list, name);
    else put(isNumbered ? numbered : headings, block.kind === "heading" ? block.depth : 0, name);
  }
  const [names = []] = [longestOf(numbered), longestOf(lists), longestOf(headings)].filter(
    ({ length }) => length >= MIN_POINTS,
  );
  return withoutLabel(names);
}

/** "User story: Login, User story: Search" without what they begin with. */
function withoutLabel(names: string[]): string[] {
  const [label] = /^[^:]{2,30}:\s+/.exec(names[0] ?? "") ?? [];
  if (!label || !names[1]?.startsWith(label)) return names;
  return names.map((name) => (name.startsWith(label) ? name.slice(label.length) : name));
}

/** The number of a heading or of a paragraph that is one: "2. Setup", "Step 2: Setup". */
const NUMBER =
  /^[^\p{L}\p{N}]{0,6}(?:(?:step|stap|phase|fase|schritt|paso|passo|étape)\s)?\d{1,2}(?:[.)]\d{0,2}){0,3}\s?[:.–-]?\s+/iu;

function put(groups: Map<number, string[]>, key: number, name: string): void {
  const group = groups.get(key) ?? [];
  if (group.length < MAX_NAMES && !group.includes(name)) group.push(name);
  groups.set(key, group);
}

const longestOf = (groups: Map<number, string[]>): string[] =>
  [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);

function lineOf(names: string[], { labels }: Answers): string {
  const label = names.filter(isImperative).length > names.length / 2 ? labels.steps : labels.points;
  let text = "";
  let count = 1;
  for (const name of names.slice(0, MAX_POINTS)) {
    count += wordCount(name);
    if (count > MAX_WORDS) break;
    text += `${text ? (isUnspaced(label) ? "、" : ", ") : ""}${name}`;
  }
  return label + text;
}
