import type { Dream, Evidence, Implementation } from "@dreamcatcher/client";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDevice } from "../data/device-context.ts";
import { placesOf } from "../talk/places-of.ts";
import { talkQuery } from "../talk/talk-query.ts";
import { talksOf } from "../talk/talks-of.ts";

/** A dream of more talks is rare; reading them all would take long. */
const MAX_TALKS = 5;

/** The talks that a plan quotes. */
function quotedBy({ plan }: Implementation): string[] {
  const lines = plan?.tickets.flatMap(({ evidence, acceptance }) => [
    ...evidence,
    ...acceptance.flatMap((each) => each.evidence ?? []),
  ]);
  return lines?.map(({ conversation_id }) => conversation_id) ?? [];
}

/** Finds where the words of a check were said, in the talks of a build and its dream. */
export function usePlaces(
  implementation: Implementation,
  dream: Dream | null | undefined,
): (quote: string) => Evidence | undefined {
  const device = useDevice();
  const hasQuotes = implementation.checks.some(({ quote }) => quote);
  const quoted = hasQuotes ? [...quotedBy(implementation), ...(dream ? talksOf(dream) : [])] : [];
  const ids = [...new Set(quoted)].slice(0, MAX_TALKS);
  const talks = useQueries({
    queries: ids.map((id) => talkQuery(device, id)),
    combine: (results) => results.map(({ data = [] }, at) => ({ id: ids[at] ?? "", messages: data })),
  });
  return useMemo(() => placesOf(talks), [talks]);
}
