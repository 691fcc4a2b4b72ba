import { isWorkVerb } from "@dreamcatcher/text/verbs";

/** The thing that a later "it" or "them" stands for. */
export interface Thing {
  /** "MySQL tables", without article. */
  name: string;
  isPlural: boolean;
}

const END =
  /[,.;:!?()\n]|\s(?:that|which|who|for|to|in|from|with|and|so|but|below|as|on|at|of|by|using|about|because|die|dat|voor|met|van|en|om|zodat|waarmee|waarin)(?=\s|$)/i;
const INTRODUCES =
  /\b(?:paste|pasted|attach|attached|upload(?:ed)?|(?:i|we)(?: have|['’]ve)? (?:got|written|made|wrote|built|created|have)|i have|working on|here (?:is|are)|here['’]s|below (?:is|are)|these are|ik heb|hier (?:is|zijn|heb je)|(?:ik|we) (?:plak|schreef|maakte)) (?:(?:a|an|the|my|our|some|these|this|one|two|three|een|de|het|mijn|onze|wat|deze) )+(\p{L}[^\n]{2,80})/iu;
const MAX_WORDS = 5;

const PLURAL = /(?:[^su]s|ies|[^n]en)$/i;

function thingOf(phrase: string): Thing | null {
  const name = phrase.split(END, 1)[0]?.trim() ?? "";
  const words = name.split(/\s+/).length;
  return name.length > 2 && words <= MAX_WORDS ? { name, isPlural: PLURAL.test(name) } : null;
}

/** "The button doesn't work". */
const FAILS =
  /^(?:the|my|our|this|de|het|mijn|onze) (\p{L}[^,.;:]{2,40}?) (?:(?:does|is|do|are|will)(?:n['’]t| not)|won['’]t|keeps?|fails?|crashes|is broken|is wrong|werkt|doet het|is stuk)\b/iu;

/** What a clause introduces: "I'll paste my MySQL tables", "The button doesn't work". */
export function introducedIn(clause: string): Thing | null {
  const [, phrase] = INTRODUCES.exec(clause) ?? FAILS.exec(clause) ?? [];
  return phrase ? thingOf(phrase) : null;
}

/** The object of a todo: "Write a boat script that …" is about the boat script. */
export function objectOf(todo: string): Thing | null {
  const [, phrase] =
    /^(?!(?:add|use|do|have|start|try|voeg|gebruik) )\S+ (?:a|an|the|my|our|its|their|this|some|een|de|het|mijn|onze) (\p{L}.+)$/iu.exec(
      todo,
    ) ?? [];
  return phrase ? thingOf(phrase) : null;
}

const PRONOUN =
  /\b(\p{L}+) (it|them|each(?: of them)?|all of them|this|these|those)(?! ones?\b)(?= *(?:$|[.,;:!?)]| (?:as|in|into|to|for|with|on|from|by|at)\b)| (?!of\b)\p{Ll}+[.!?]*$| \p{Ll}+er\b)/iu;

/** "Write tests for it". */
const PRONOUN_AT_END = /\b(for|to|of|in|with|about|on|from) (it|them)(?=[.!?]*$)/i;

/** Spares most clauses the slow expressions. */
const MAY_HOLD_PRONOUN = /\b(?:it|them|each|this|these|those)\b/i;

/** A clause with the thing itself in place of the pronoun that stands for it. */
export const withThing = (clause: string, thing: Thing): string =>
  MAY_HOLD_PRONOUN.test(clause) ? replaced(clause, thing) : clause;

const replaced = (clause: string, { name, isPlural }: Thing): string =>
  clause
    .replace(PRONOUN_AT_END, (found, preposition: string, pronoun: string) =>
      (pronoun.toLowerCase() === "it") === isPlural ? found : `${preposition} the ${name}`,
    )
    .replace(PRONOUN, (found, verb: string, pronoun: string) => {
      if (!isWorkVerb(verb.toLowerCase())) return found;
      const word = pronoun.toLowerCase();
      if (word.startsWith("each") && isPlural) return `${verb} each ${singular(name)}`;
      const isOne = word === "it" || word === "this";
      if (word.startsWith("each") || isOne === isPlural) return found;
      return `${verb} the ${name}`;
    });

const singular = (name: string): string => name.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
