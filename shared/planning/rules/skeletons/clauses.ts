import { negates } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { singular } from "@dreamcatcher/text/words";
import { verbOf, workVerbOf } from "./acts.ts";

/** A clause of a wish: what is to be done, beginning with its verb. */
export interface Clause {
  /** From the verb on, as it was said; the whole clause where it has no verb. */
  text: string;
  /** The whole clause as it was said, with its subject. */
  said: string;
  /** The verb in the imperative, null where the clause has none. */
  verb: string | null;
  isDenied: boolean;
  isLater: boolean;
  /** An item of a list of parts: "Sections: our story, …". */
  isListed: boolean;
}

const LATER =
  /\b(?:later|afterwards|eventually|some ?day|in (?:a|the) (?:next|second|later) version|v2|phase (?:2|two))\b/i;
const BREAK = /[;:]\s|\)\.\s|,\s+(?:and\s+|or\s+|then\s+|but\s+)?|\s+(?:and|but|then)\s+/gi;
const NEW_VERB = /^(?:also|then|to|it|they|i|you|we|people|others|users|members|everyone|the)$/i;

/** What may stand before a verb: "I want to …", "it should …", "users can …", "a tool that …". */
const BEFORE_VERB = new Set(
  (
    "to can should must may will could would that which who and then also i you we they it people others " +
    "users members everyone everybody neighbours parents customers students visitors friends me please let " +
    "let's it'd it'll they'd they'll you'd you'll we'd we'll automatically only not first"
  ).split(" "),
);
/** Verbs of making all of it. */
const MAKING = /^(?:make|create|write|set|start|have|give|keep|build|design|develop|code|implement)$/;
/** What is made as a whole, which is no feature: "build a web app". */
export const WHOLE =
  /\b(?:apps?|application|site|website|bot|tool|script|program|api|server|backend|service|page|cli|database|dashboard|front ?end|projects?|documents?|prd|schema|notebook|newsletter|automations?|system|platform|skeleton)\b/i;

/** Parts of a program that a list of things names one by one. */
const OWN = /^(?:(?:an?|one|the) )?(?:\p{L}+ ){0,2}(?:page|section|tab|screen|view|button|option)\b/iu;
const LISTED = /(?:^|\s)(?:sections|pages|parts|chapters|questions|screens|columns|features|topics)$/i;
/** "An order for a week" is a thing. */
const NOUN =
  /^(?:orders?|requests?|reports?|reviews?|comments?|books?|records?|logs?|notes?|lists?|rates?|votes?|claims?) (?:of|for|from|by|per)$/i;
const HAS_TO = /^(?:should|must|to|can|will|and)$/;
const LEAVES_OUT = /^(?:keep|leave)s?\b.{1,80}\bout\b/i;

/** The clauses of a text, in order. What continues a list of things belongs to the clause before it. */
export const clausesOf = (text: string): Clause[] => sentences(text.slice(0, 4_000)).flatMap(clausesIn);

function clausesIn(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let isList = false;
  for (const { text, separator } of partsOf(sentence)) {
    const last = clauses.at(-1);
    const opens = /^[:;]/.test(separator);
    if (separator.startsWith(":")) isList = LISTED.test(last?.said ?? "");
    const isName = last !== undefined && !opens && /^\p{Lu}\p{Ll}/u.test(text);
    const clause = clauseOf(text, isList, isName);
    if (clause.text === "") continue;
    const continues = clause.verb === null && !clause.isDenied && !clause.isLater;
    if (last && continues && !opens && !isList && !OWN.test(clause.text)) {
      last.text += `${separator}${clause.text}`;
      last.said += `${separator}${clause.said}`;
    } else
      clauses.push({ ...clause, isListed: isList || (clause.verb === null && separator.startsWith(";")) });
  }
  shareObjects(clauses, sentence);
  // "An idea for an app: neighbours swap cuttings" says what it is about.
  const [opening, topic, ...others] = clauses;
  const isTopic =
    topic !== undefined && others.length === 0 && /:\s/.test(sentence) && WHOLE.test(opening?.said ?? "");
  return isTopic ? [] : clauses;
}

/** In "add, edit and delete tasks" each verb has the object of the last one. */
function shareObjects(clauses: Clause[], sentence: string): void {
  for (let at = clauses.length - 2; at >= 0; at -= 1) {
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (!clause || !next || clause.verb === null || next.verb === null || clause.text.includes(" ")) continue;
    const object = next.text.slice(next.text.indexOf(" ") + 1);
    if (next.text.includes(" ")) Object.assign(clause, { text: `${clause.text} ${object}`, said: sentence });
  }
}

/** A sentence cut at its commas and conjunctions. */
function partsOf(sentence: string): { text: string; separator: string }[] {
  const parts: { text: string; separator: string }[] = [];
  let [start, separator, depth, read] = [0, "", 0, 0];
  for (const found of sentence.matchAll(BREAK)) {
    // "Add exercises (e.g., presses, squats)" is one part.
    for (; read < found.index; read += 1) {
      if (sentence[read] === "(") depth += 1;
      else if (sentence[read] === ")") depth = Math.max(0, depth - 1);
    }
    if (depth > 0 && !found[0].startsWith(")")) continue;
    parts.push({ text: sentence.slice(start, found.index).trim(), separator });
    separator = found[0];
    start = found.index + separator.length;
  }
  parts.push({ text: sentence.slice(start).trim(), separator });
  return parts;
}

/**
 * A part of a sentence. Of an item in a list nothing is cut off, since "how to get there" is its name; and a
 * name within a sentence begins with no verb: "Track and Trace".
 */
function clauseOf(part: string, isItem: boolean, isName: boolean): Clause {
  const text = part
    .replace(/[*`_]{1,3}/g, "")
    .replace(/^(?:and|or|but|then) /i, "")
    .replace(/[\s.!?…]+$/, "")
    .replace(/\s*\([^()]*$/, "");
  const words = text.split(/\s+/);
  const isLater = LATER.test(text);
  for (let at = 0; at < Math.min(words.length, isItem ? 1 : 14); at += 1) {
    const verb =
      verbOf((words[at] ?? "").replace(/[,.]+$/, "")) ?? workVerbOf(words.slice(at, at + 6).join(" "));
    if (verb === null || (isName && at === 0) || !isVerbAt(words, at)) continue;
    if (verb === "know" && !/^(?:who|which|how|whether|when|where)$/i.test(words[at + 1] ?? "")) continue;
    if (MAKING.test(verb) && WHOLE.test(words.slice(at + 1, at + 7).join(" "))) continue;
    const act = words.slice(at).join(" ");
    const isDenied = negates(words.slice(0, at).join(" ")) || LEAVES_OUT.test(act);
    return { text: isDenied ? text : act, said: text, verb, isDenied, isLater, isListed: false };
  }
  return { text, said: text, verb: null, isDenied: negates(text), isLater, isListed: false };
}

function isVerbAt(words: readonly string[], at: number): boolean {
  if (/^(?:is|are|was|were|has|will|should|can)$/i.test(words[at + 1] ?? "")) return false;
  if (NOUN.test(`${words[at]} ${words[at + 1]}`)) return false;
  const before = words[at - 1]?.toLowerCase();
  if (before === undefined) return true;
  // "members have a name" tells what a member is, "it should have a map" what is to be done.
  if (verbOf(words[at] ?? "") === "have") return HAS_TO.test(before);
  if (BEFORE_VERB.has(before)) return true;
  // "neighbours swap", but not "the price list": a subject in the plural opens the clause.
  return at <= 2 && singular(before) !== before && !NEW_VERB.test(words[at] ?? "");
}
