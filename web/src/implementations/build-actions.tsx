import type { Implementation } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";
import { isRunning } from "./use-implementation.ts";

/** What can be done with a build as it stands: cancel it, approve its plan, accept its verdict. */
export function BuildActions({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { client } = useDevice();
  const queries = useQueryClient();
  const toast = useToast();
  const { id, status, verdict, accepted_at } = implementation;
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: ({ message }) => toast({ text: message, isError: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["implementation", id] }),
  });
  return (
    <>
      {status === "planned" && (
        <Button
          look="primary"
          disabled={isPending}
          onClick={() => mutate(() => client.implementations.approve(implementation))}
        >
          {build.approve}
        </Button>
      )}
      {(isRunning(implementation) || status === "planned") && (
        <Button disabled={isPending} onClick={() => mutate(() => client.implementations.cancel(id))}>
          {build.cancel}
        </Button>
      )}
      {verdict === "partly" && !accepted_at && (
        <Button disabled={isPending} onClick={() => mutate(() => client.implementations.accept(id))}>
          {build.accept}
        </Button>
      )}
    </>
  );
}
