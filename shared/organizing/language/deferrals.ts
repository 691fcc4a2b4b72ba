import type { Moves } from "@dreamcatcher/text/spoken";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { withoutFiller } from "./filler.ts";
import { SENTENCE_END } from "./sentence-end.ts";

/** What a sentence puts off, and what else it says. */
export interface Deferral {
  things: string[];
  rest: string;
}

const MAX_SENTENCE = 300;
const CLAUSE =
  /(\s*[,;]\s+(?:(?:and|but|en|maar|und|aber|et|mais|y|pero|e|ma|mas)\s+)?|\s+(?:but|maar|aber|mais|pero|ma|mas)\s+)/iu;
const AND = /(\s+(?:and|en|und|et|y|e)\s+)/iu;

/** What a sentence puts off, clause by clause: "first the map, badges later" puts off badges. */
export function deferredIn(sentence: string, moves: Moves): Deferral | null {
  if (sentence.length > MAX_SENTENCE || !moves.later.test(sentence)) return null;
  const things: string[] = [];
  const rest: string[] = [];
  for (const [and, clause] of clausesOf(sentence.replace(SENTENCE_END, ""), CLAUSE)) {
    const thing = thingIn(clause, moves);
    if (thing) things.push(...thing.split(AND_OR_COMMA));
    else rest.push(and, withoutDeferred(clause));
  }
  return things.length > 0 ? { things, rest: rest.slice(1).join("") } : null;

  function withoutDeferred(clause: string): string {
    const kept: string[] = [];
    for (const [and, part] of clausesOf(clause, AND)) {
      const thing = thingIn(part, moves);
      if (thing) things.push(thing);
      else kept.push(and, part);
    }
    return kept.slice(1).join("");
  }
}

const AND_OR_COMMA = /\s+(?:and|en|und|et|y|e)\s+/iu;

/** The clauses of a text, each with what stands before it. */
function clausesOf(text: string, between: RegExp): [string, string][] {
  const parts = ["", ...text.split(between)];
  return parts.flatMap((part, at): [string, string][] => (at % 2 === 0 ? [[part, parts[at + 1] ?? ""]] : []));
}

function thingIn(clause: string, { defers, opening }: Moves): string | null {
  const bare = withoutFiller(clause).replace(opening, "");
  for (const pattern of defers) {
    const thing = pattern.exec(bare)?.slice(1).find(Boolean);
    // "Give me the code later" is an order to the partner.
    if (thing) return thing.includes(" ") && (isImperative(thing) || asksToTell(thing)) ? null : thing;
  }
  return null;
}
