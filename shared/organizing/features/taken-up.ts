import { movesIn, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import { FEATURED } from "../language/feature-lists.ts";
import type { Turn } from "../parsed-conversation.ts";
import { asksToMake } from "./ordered.ts";

const MAX_ASKED = 1_500;
const MAX_ANSWER = 400;

/** "I want all of them", "build this": takes up the whole of what was proposed. */
const TAKES_ALL =
  /\b(?:implement|build|make|do|add|include|use|want|like|love|keep|apply) (?:all|both|them|these|those|everything|each)\b|\b(?:implement|build|create|make|code|program) (?:it|this|that)\b|\b(?:all of (?:them|these|those|it|that)|sounds (?:good|great|perfect)|love (?:it|this|these|that)|(?:bouw|maak|doe|voeg) (?:het|dit|ze|alles|deze|allemaal))\b/i;

/** Asks for what a product is to be: requirements, user stories, a concept. */
const ASKS_FOR_CONCEPT =
  /\b(?:requirements?|user stor(?:y|ies)|acceptance criteria|epics?|(?:game |product |app |design )concept|concept (?:for|of|about)|mvp|what (?:the )?(?:customers|users|people) (?:expect|want|need)|specify|specifications?)\b/i;

/** Whether the person asks what a product is to be, rather than for a product that there is. */
export function asksForConcept({ asked }: Turn, spoken: SpokenLanguage | null): boolean {
  const question = asked.at(-1)?.text.slice(0, MAX_ASKED) ?? "";
  return (
    FEATURED.test(question) ||
    ASKS_FOR_CONCEPT.test(question) ||
    spoken?.lists.features.test(question) === true
  );
}

/** Whether the answer of a turn ends by asking which features there are to be. */
export function asksForFeatures(turn: Turn | undefined): boolean {
  const closing = turn?.answered.at(-1)?.blocks.at(-1);
  const question = closing && "sentences" in closing ? (closing.sentences.at(-1) ?? "") : "";
  return question.endsWith("?") && FEATURED.test(question.slice(-MAX_ANSWER));
}

/** Whether the person takes up what the answer before proposes. */
export function takesUp(turn: Turn | undefined, language: Language): boolean {
  const moves = movesIn(language);
  return (turn?.asked ?? []).some((said) => {
    const opening = said.text.slice(0, MAX_ANSWER);
    if (moves.rejects.test(opening)) return false;
    return (
      moves.accepts.test(opening) || moves.agrees.test(opening) || TAKES_ALL.test(opening) || asksToMake(said)
    );
  });
}

/** Whether the person goes on after an answer and does not turn it down. */
export function goesOn(turn: Turn | undefined, language: Language): boolean {
  const opening = turn?.asked[0]?.text.slice(0, MAX_ANSWER);
  return opening !== undefined && !movesIn(language).rejects.test(opening);
}
