import type { Moves } from "@dreamcatcher/text/spoken";
import type { Turn } from "./parsed-conversation.ts";

/** A reply tells in its first sentences how the answer before is taken. */
const MAX_SENTENCES = 2;
/** "It works, but the sums are off" accepts nothing yet. */
const BUT = /(?<!\p{L})(?:but|except|only|maar|alleen|aber|nur|mais|pero|mas|però|ma)(?!\p{L})/iu;

/** Whether a turn opens with the person saying that what the answer before gives them works. */
export function isAccepted(turn: Turn | undefined, { solved }: Moves): boolean {
  const block = turn?.asked[0]?.blocks[0];
  if (block === undefined || block.kind === "code") return false;
  return block.sentences.slice(0, MAX_SENTENCES).some((said) => solved.test(said) && !BUT.test(said));
}
