import type { Dream, Fragment } from "@dreamcatcher/client";
import { talksOf } from "../talk/talks-of.ts";
import { useFragments } from "./use-fragments.ts";

/** The ids of a dream's talks. Of one that no line of the dream is from, the fragments tell. */
export function useTalks(dream: Dream): string[] {
  const known = talksOf(dream);
  // What a device has from before dreams had sources has none.
  const isUnknown = known.length === 0 && dream.sources?.length > 0;
  const { data } = useFragments(dream, isUnknown, talksIn);
  return isUnknown ? (data ?? []) : known;
}

const talksIn = (fragments: readonly Fragment[]): string[] => [
  ...new Set(fragments.flatMap(({ conversation_id }) => conversation_id ?? [])),
];
