import { imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { isProse } from "./prose.ts";
import { todoText } from "./todo-text.ts";
import { isVagueAdvice, lacksObject, namesObject } from "./work.ts";

/** A subordinate clause or phrase that opens a sentence: "Once it is built, …". */
export const SUBORDINATE =
  /^(?:once|when|whenever|after|before|if|as|for|with|using|in|on|by|from|at|to|since|given|inside|within|optionally|alternatively|zodra|als|wanneer|na|voor|om|met)\b[^,:.]{2,140}[,:]\s*/i;

/** The imperative in a sentence of advice, or null: "Once the glue is dry, paint it" advises to paint it. */
export function adviceOf(sentence: string): string | null {
  const bare = sentence
    .replace(
      /^(?:first(?:ly)?|second(?:ly)?|then|next|now|finally|lastly|also|additionally|optionally|eerst|daarna|vervolgens|tot slot)\s*,?\s+/i,
      "",
    )
    .replace(SUBORDINATE, "")
    .replace(
      /^(?:you(?:'ll| will|’ll)?|je|u) (?:first |also |then )?(?:need to|have to|should|must|want to|may want to|can|could|might want to|moet|kunt|kan)\s+(?:also |first |then )?/i,
      "",
    )
    .replace(
      /^(?:make sure|be sure|remember|don't forget|zorg ervoor dat je|it(?:'s| is) (?:recommended|advisable|best|important) to|i(?:'d| would)? (?:recommend|suggest|advise)(?: that)? you(?: to)?) (?:to |you )?/i,
      "",
    )
    .replace(
      /^(?:consider|try|(?:start|begin) (?:by|with)) (\p{Ll}+ing)\b/iu,
      (opening, gerund: string) => imperativeOf(gerund) ?? opening,
    );
  return isImperative(bare) &&
    isProse(bare) &&
    namesObject(bare) &&
    !lacksObject(bare) &&
    !isVagueAdvice(bare)
    ? todoText(bare)
    : null;
}
