import { negates } from "@dreamcatcher/text/negation";

/** Words of a sentence that reports what is wrong rather than what must come out. */
const DOUBTS =
  /\b(?:bugs?|wrong(?:ly)?|instead|errors?|fix(?:es|ed)?|broken|fails?|incorrect(?:ly)?|but|actually|currently|never|fout|verkeerd|falsch|fehler|faux|erreur|error|mal|sbagliat\w|errore|errado|erro)\b/iu;

/** Words with which a person asks for something: what they only tell of may be what went wrong. */
const DEMANDS =
  /\b(?:write|build|make|create|implement|add|schrijf|maak|bouw|schreibe?|baue?|écris|crée|escribe|crea|scrivi|escreva|should|must|shall|expect\w*|want|needs? to|has to|for example|e\.g|moet\w*|hoort|soll\w*|muss|doit|devrait|debe\w*|tiene que|deve|dovrebbe|deveria)\b/iu;

/** A stretch of a text: its words, and the offset at which they begin. */
export interface Stretch {
  0: string;
  index: number;
}

/**
 * Whether a stretch of a text says what must come out: its sentence denies nothing and reports no fault, and
 * a person's asks for it.
 */
export function isMeant(text: string, stretch: Stretch, isOfPerson: boolean): boolean {
  const sentence = sentenceAround(text, stretch).replace(VALUES, "``");
  return !negates(sentence) && !DOUBTS.test(sentence) && (!isOfPerson || DEMANDS.test(sentence));
}

/** A value such as `None` denies nothing. */
const VALUES = /`[^`\n]*`|"[^"\n]*"|(?<!\w)'[^'\n]*'(?!\w)|\bNone\b/g;
const MAX_AROUND = 200;

/** The sentence that a stretch of a text is in. */
function sentenceAround(text: string, { 0: quote, index }: Stretch): string {
  const before = text.slice(Math.max(0, index - MAX_AROUND), index);
  const after = text.slice(index + quote.length, index + quote.length + MAX_AROUND);
  return (before.split(/\n|[.!?]\s/).at(-1) ?? "") + quote + (after.split(/\n|[.!?](?:\s|$)/)[0] ?? "");
}
