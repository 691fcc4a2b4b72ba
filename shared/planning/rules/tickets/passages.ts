import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { PlannableDream } from "../../planner.ts";

/** What one speaker says before the other one answers. */
export interface Passage {
  speaker: "person" | "assistant";
  text: string;
  /** The index of its fragment. */
  fragment: number;
}

const MAX_CHARACTERS = 500_000;

/** The passages of a dream in order. A text that names no speaker is the person's. */
export function passagesOf({ fragments }: PlannableDream): Passage[] {
  let left = MAX_CHARACTERS;
  return fragments.flatMap(({ content }, fragment) => {
    const [unnamed = "", ...spoken] = content.slice(0, left).split(/^\*\*(User|Assistant):\*\*$/m);
    left -= Math.min(left, content.length);
    const named = spoken.flatMap((text, at): Passage[] =>
      at % 2 === 0
        ? []
        : [{ speaker: spoken[at - 1] === "User" ? "person" : "assistant", text: text.trim(), fragment }],
    );
    const before: Passage[] =
      unnamed.trim() === "" ? [] : [{ speaker: "person", text: unnamed.trim(), fragment }];
    return [...before, ...named];
  });
}

/**
 * The evidence for a stretch of a passage: the message is that of other evidence in the same passage, since a
 * dream keeps no message of its own. Null where nothing in it is evidence for anything.
 */
export function quoteIn(passage: Passage, quote: string, known: readonly Evidence[]): Evidence | null {
  const anchor = known.find((each) => passage.text.includes(each.quote));
  return anchor && quote !== "" && passage.text.includes(quote)
    ? { ...anchor, quote: [...quote].slice(0, 500).join("") }
    : null;
}

/** All evidence that the items of a dream have. */
export function evidenceOf({ dream }: PlannableDream): Evidence[] {
  const items = [...dream.features, ...dream.todos, ...dream.decisions, ...dream.suggestions];
  const all = [...items.map(({ evidence }) => evidence), dream.outcome?.evidence];
  return all.flatMap((evidence) => (evidence && evidence.quote !== "" ? evidence : [])).slice(0, 200);
}
