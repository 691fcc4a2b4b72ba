import { type Moves, movesIn } from "@dreamcatcher/text/spoken";
import { stems } from "@dreamcatcher/text/words";
import { type Ask, askOf } from "../language/ask.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";

/** A sentence in which the person says that something is wrong. */
interface Complaint {
  words: ReadonlySet<string>;
  /** The turn it is said in. */
  at: number;
  /** How many words it has in common with the ask that it concerns most likely; 0 where it names none. */
  most: number;
}

const MAX_COMPLAINTS = 50;
/** How many of the asks before a complaint it may mean. */
const MAX_ASKS = 60;

/**
 * Whether the person says of what a turn delivers for an ask that it is wrong, and no answer mends it: right
 * after it, or later by its name.
 *
 * @param mends whether the answers of a turn hand over anything
 */
export function complaintsOf(
  { turns, language }: ParsedConversation,
  asks: readonly Ask[][],
  mends: (turn: number) => boolean,
): (ask: Ask, turn: number) => boolean {
  const cached = new Map<Ask, ReadonlySet<string>>();
  const aboutOf = (ask: Ask): ReadonlySet<string> => {
    const about = cached.get(ask) ?? stems(ask.text.replace(/^\S+/, ""));
    cached.set(ask, about);
    return about;
  };
  const moves = movesIn(language);
  const said = turns.map((turn, at): Complaint[] =>
    complaintsIn(turn, moves).map((words) => ({ words, at, most: 0 })),
  );
  if (said.every(({ length }) => length === 0)) return () => false;
  let recent: Ask[] = [];
  for (const [at, complaints] of said.entries()) {
    for (const complaint of complaints)
      for (const ask of recent)
        complaint.most = Math.max(complaint.most, inCommon(complaint.words, aboutOf(ask)));
    recent = [...recent, ...(asks[at] ?? [])].slice(-MAX_ASKS);
  }
  // What one answer mends may be wrong again after the next.
  const isMended: boolean[] = [];
  for (let at = turns.length - 1; at >= 0; at--)
    isMended[at] =
      mends(at) && (said[at + 1]?.length === 0 || at + 1 >= turns.length || isMended[at + 1] === true);
  const open = said.flatMap((each, at) => (isMended[at] ? [] : each)).slice(-MAX_COMPLAINTS);
  return (ask, turn) =>
    open.some(
      ({ words, at, most }) =>
        at > turn && (most > 0 ? inCommon(words, aboutOf(ask)) === most : at === turn + 1),
    );
}

const inCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** A complaint opens a message. */
const MAX_SENTENCES = 6;
const MAX_SENTENCES_OF_LONG = 2;
const LONG = 1_500;

/** The words of what a person says is wrong; a request for error handling complains of nothing. */
function complaintsIn({ asked }: Turn, { complains }: Moves): ReadonlySet<string>[] {
  return asked
    .flatMap(({ blocks, text }) =>
      blocks
        .flatMap((block) => (block.kind === "code" ? [] : block.sentences))
        .slice(0, text.length > LONG ? MAX_SENTENCES_OF_LONG : MAX_SENTENCES),
    )
    .filter((said) => said.length < 400 && complains.test(said) && !askOf(said, false))
    .map((said) => stems(said));
}
