import { sentences } from "@dreamcatcher/text/sentences";
import { imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { adviceOf } from "../language/advice.ts";
import { todoText } from "../language/todo-text.ts";
import { isVagueAdvice, lacksObject, namesObject } from "../language/work.ts";
import type { Point } from "./points.ts";

/** Where a step ends and its details begin. */
const DETAILS =
  /\s+[—–]\s+|\s+-\s+|;\s|,? so (?:that )?(?=\p{L})|, (?:which|since|because|(?:re)?using|matching|leaving|making|returning|keeping)\b|,? covering\b|,? and (?=[^,]{2,40} (?:pass|passes|works?|is|are)\b)|\s→\s/u;
/** What follows a colon explains what stands before it, but not in a quotation or a name as `mode: fast`. */
const EXPLAINED = /^((?:[^\s:"“`]+\s+){3,}[^\s:"“`]+):\s+\S/;
/** A few words before a colon name what the rest is about: "Name length: cut it". */
const LABEL = /^(\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}):\s/u;
/** In brackets: places in the code, and anything else that is no part of a name as in `main()`. */
const ASIDE = /\s\([^()]{0,200}\)/g;

/** The first clause of a text, without what stands in brackets. */
export function withoutDetails(text: string): string {
  const bare = text.replace(ASIDE, "");
  const [clause = ""] = (EXPLAINED.exec(bare)?.[1] ?? bare).split(DETAILS, 1);
  return clause.includes(" ") ? clause : bare;
}

/** A text that opens with an imperative or a gerund as a step, or null: "Adding a flag (see below)". */
export function stepOf(text: string): string | null {
  const [opening = ""] = sentences(text);
  const [, label] = LABEL.exec(opening) ?? [];
  const clauses = label ? [label] : [withoutDetails(opening), opening];
  // What a step is about may stand in its brackets alone.
  const step = clauses
    .map(imperatively)
    .find((each) => (isImperative(each) || GIVES.test(each)) && isNamed(each));
  return step ? todoText(step) : null;
}

/** Verbs that ask a chat assistant to tell something, and are work in a program. */
const GIVES = /^(?:give|provide|let|call|take)\b/i;

const isNamed = (step: string): boolean =>
  namesObject(step) && !lacksObject(step) && !isVagueAdvice(step) && !POINTS_ELSEWHERE.test(step);
/** "Fix them individually": what is meant was said before. */
const POINTS_ELSEWHERE = /^\S+ (?:it|them|all remaining|these|those|the (?:rest|same|remaining))\b/i;

/** "Adding a flag" becomes "Add a flag". */
function imperatively(text: string): string {
  const [, gerund = "", rest = ""] = /^(\p{L}+ing)( .+)$/u.exec(text) ?? [];
  const verb = SAYS.test(rest) ? null : imperativeOf(gerund);
  return verb ? `${verb}${rest}` : text;
}

/** In "Adding a flag would help" the gerund is what the sentence is about. */
const SAYS =
  /\b(?:would|will|is|are|was|can|could|should|may|might|addresses|allows|avoids|ensures|fixes|gives|helps|keeps|lets|makes|means|prevents|requires|solves)\b/i;

/** A point as a step: by its lead where that names it, else by its text or what follows its lead. */
export function stepOfPoint({ text, lead, body }: Point): string | null {
  return stepOf(text) ?? (lead ? stepOf(body) : null);
}

const MAX_SENTENCES = 5;

/** What a point advises: by itself, or in a sentence of it as in "No tests — consider adding some". */
export function adviceOfPoint(point: Point): string | null {
  const step = stepOfPoint(point);
  if (step) return step;
  for (const sentence of sentences(point.body).slice(0, MAX_SENTENCES)) {
    for (const part of sentence.split(/\s+[—–]\s+/)) {
      const advice = adviceOf(withoutDetails(part));
      if (advice) return advice;
    }
  }
  return null;
}

/** Past forms of irregular verbs of work. */
const PAST: ReadonlyMap<string, string> = new Map(
  Object.entries({
    built: "build",
    kept: "keep",
    made: "make",
    put: "put",
    rebuilt: "rebuild",
    rewrote: "rewrite",
    rewritten: "rewrite",
    set: "set",
    split: "split",
    wrote: "write",
    written: "write",
  }),
);
/** "I've also", before what the agent has done. */
const AGENT =
  /^(?:(?:done|fixed|good|ok(?:ay)?)\b\s?[.,:!—–]\s*)?(?:i(?:['’]ve| have)? (?:also |now |just )?|also |now )?/i;
/** What only finds out, and what is not done. */
const NO_CHANGE =
  /^(?:ran|run|verified|check(?:ed)?|confirmed|tested|read|reviewed|looked|searched|found|identified|kept|noted|tried|investigated|ensured|need(?:ed)?)\b/i;

/** A report of a change as the step it carries out, or null: "Added a flag" is "Add a flag". */
export function reportedStep(text: string): string | null {
  const [opening = ""] = sentences(text);
  const bare = opening.replace(AGENT, "");
  if (NO_CHANGE.test(bare)) return null;
  const [past = ""] = /^\p{L}+(?= )/u.exec(bare) ?? [];
  const verb = verbOf(past);
  const rest = verb ? withoutDetails(bare).slice(past.length) : "";
  const hasObject = /^ (?!(?:by|to|in|with|from|for|as)\b)./s.test(rest);
  // "Created the page with:" leads to a list.
  const step = hasObject ? `${verb}${rest}`.replace(/ (?:with|by|to|including):?$/, "") : passiveStep(bare);
  return step && isNamed(step) ? todoText(step) : null;
}

/** The verb of a past form: `add` of "Added", `split` of "split". */
const verbOf = (past: string): string | null =>
  PAST.get(past.toLowerCase()) ?? (past.toLowerCase().endsWith("ed") ? imperativeOf(past) : null);

/** "All three warnings are fixed now" is to fix all three warnings. */
const PASSIVE =
  /^((?:all|both|the|every|each)\b[^,]{3,80}?) (?:is|are|was|were|has been|have been) (?:now |all |both |already )*(\p{Ll}+ed)\b(.{0,80})$/iu;

function passiveStep(sentence: string): string | null {
  if (!/^(?:all|both|the|every|each)\b/i.test(sentence)) return null;
  const [, object = "", past = "", rest = ""] =
    PASSIVE.exec(withoutDetails(sentence).replace(/(?: now)?[.!]?$/, "")) ?? [];
  const verb = NO_CHANGE.test(past) ? null : verbOf(past);
  return verb ? `${verb} ${object.charAt(0).toLowerCase()}${object.slice(1)}${rest}` : null;
}

/** A file or its path alone. */
const FILE = /^[\w@./-]*\w\.\w{1,5}$/;

/** A point that reports a change; where its lead is a file, that is where something was moved to. */
export function reportedStepOfPoint({ text, lead, body }: Point): string | null {
  // "#8 — Broken mast: added a test" names what was wrong first.
  const [, change] = /^[^:.]{3,80}:\s+(\S[\s\S]*)$/.exec(text) ?? [];
  const step = reportedStep(text) ?? reportedStep(lead ? body : (change ?? ""));
  return step && lead && FILE.test(lead) && /^Move .* from /.test(step)
    ? todoText(`${step} to ${lead}`)
    : step;
}
