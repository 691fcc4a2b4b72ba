import type { Implementation } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";
import { isOver, isRunning } from "./standing.ts";
import { choicesOf, useStartBuild } from "./use-start-build.ts";

interface BuildActionsProps {
  implementation: Implementation;
  /** Called when something was done, whose button is then gone. */
  onDone: () => void;
}

/** What can be done with a build as it stands: cancel it, approve its plan, accept its verdict, build again. */
export function BuildActions({ implementation, onDone }: BuildActionsProps) {
  const { build } = useTexts();
  const { client } = useDevice();
  const queries = useQueryClient();
  const toast = useToast();
  const advise = useAdvice();
  const { id, dream_id, status, verdict, accepted_at, project_url } = implementation;
  const again = useStartBuild(dream_id);
  const fail = (error: Error) => toast({ text: advise(error), isError: true });
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: onDone,
    onError: fail,
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
      {isOver(implementation) && (
        <Button
          disabled={again.isPending}
          onClick={() => again.mutate(choicesOf(implementation), { onError: fail })}
        >
          {build.again}
        </Button>
      )}
      {project_url && (
        <a href={project_url} download className={buttonLook("primary")}>
          {build.downloadProject}
        </a>
      )}
    </>
  );
}
