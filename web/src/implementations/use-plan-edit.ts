import type { Implementation, PlanPatch } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";

/** Changes a plan that waits for approval, if nobody has changed it since; undefined where none waits. */
export function usePlanEdit(implementation: Implementation): ((patch: PlanPatch) => void) | undefined {
  const { client } = useDevice();
  const { dream } = useTexts();
  const queries = useQueryClient();
  const toast = useToast();
  const advise = useAdvice();
  const queryKey = ["implementation", implementation.id];
  const { mutate } = useMutation({
    mutationFn: (patch: PlanPatch) => client.implementations.updatePlan(implementation, patch),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, changed);
      toast({ text: dream.changed });
    },
    onError: (error) => {
      toast({ text: advise(error), isError: true });
      queries.invalidateQueries({ queryKey });
    },
  });
  return implementation.status === "planned" ? mutate : undefined;
}
