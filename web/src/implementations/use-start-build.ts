import type { ImplementationSummary, Operations } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDevice } from "../data/device-context.ts";

/** The choices of a build; what is left out is chosen by the service. */
export type BuildChoices = NonNullable<Operations["implement-dream"]["body"]>;

/** The choices that an implementation was started with. */
export const choicesOf = ({
  planner,
  language,
  verify,
  stop_after,
}: ImplementationSummary): BuildChoices => ({
  planner,
  verify,
  ...(language && { language }),
  ...(stop_after && { stop_after }),
});

/** Starts a build of a dream, and goes to its page. */
export function useStartBuild(dreamId: string) {
  const { client } = useDevice();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choices: BuildChoices) => client.dreams.implement(dreamId, choices),
    onSuccess: ({ id }) =>
      navigate({ to: "/implementations/$implementationId", params: { implementationId: id } }),
    // Also where it is refused: then another one may be running.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["implementations", dreamId] }),
        queries.invalidateQueries({ queryKey: ["account"] }),
      ]),
  });
}
