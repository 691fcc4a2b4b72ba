import { sentences } from "@dreamcatcher/text/sentences";
import { imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { adviceOf } from "../language/advice.ts";
import { todoText } from "../language/todo-text.ts";
import { isVagueAdvice } from "../language/work.ts";
/**
 * An item or a heading that may be a step: `lead` is its bold opening or its heading, `body` what follows.
 */
export interface Step {
  text: string;
  lead: string | null;
  body: string;
  /** Whether the answer carries it out itself, as code below it. */
  delivered: boolean;
}

/** The sentences of an item that may hold its step where its lead names none. */
const MAX_SENTENCES = 4;

/** An item as a step in the imperative, or null. */
export function stepOf(item: Pick<Step, "text" | "lead" | "body">): string | null {
  const { text: lead, isChanged } = imperatively(
    item.lead?.replace(/^(?:step|stap)?\s*\d{1,2}[.:)]?\s*/i, "") ?? null,
  );
  const isStep = lead !== null && isImperative(lead) && !isVagueAdvice(lead);
  if (isStep && lead.split(" ").length >= 3 && !isChanged) return todoText(lead);
  const [opening = "", ...others] = sentences(lead === null ? item.text : item.body);
  const advice =
    adviceOf(opening) ??
    (lead === null
      ? adviceOf(imperatively(opening).text ?? "")
      : others
          .slice(0, MAX_SENTENCES - 1)
          .map(adviceOf)
          .find((each) => each !== null));
  return advice ?? (isStep ? todoText(lead) : null);
}

/** "Setting up accounts" becomes "Set up accounts". */
function imperatively(lead: string | null): { text: string | null; isChanged: boolean } {
  const [, gerund = "", rest = ""] = /^(\p{L}+ing)( .+)$/u.exec(lead ?? "") ?? [];
  const verb = imperativeOf(gerund);
  return verb ? { text: `${verb}${rest}`, isChanged: true } : { text: lead, isChanged: false };
}
