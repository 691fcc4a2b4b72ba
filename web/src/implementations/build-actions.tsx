import type { Implementation } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { saveAs } from "../ui/save-as.ts";
import { useToast } from "../ui/toast.tsx";
import { fetchZip } from "./fetch-zip.ts";
import { projectFile } from "./project-file.ts";
import { isOver, isRunning } from "./standing.ts";
import type { BuildsLeft } from "./use-builds-left.ts";
import { choicesOf, useStartBuild } from "./use-start-build.ts";

interface BuildActionsProps {
  implementation: Implementation;
  /** The title of its dream, once that is here. */
  title: string | undefined;
  builds: BuildsLeft | undefined;
  /** The id of the note that says how many builds are left. */
  note: string;
  /** Sends what of the plan is not sent yet, and returns the implementation as it is then. */
  settle: () => Promise<Implementation>;
  /** Called when something was done, whose button is then gone. */
  onDone: () => void;
}

/** What can be done with a build as it stands: cancel it, approve its plan, accept its verdict, build again. */
export function BuildActions({ implementation, title, builds, note, settle, onDone }: BuildActionsProps) {
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
  const download = useMutation({
    mutationFn: () => fetchZip(client, id),
    onSuccess: (zip) => saveAs(projectFile(title), zip),
    onError: (error) => toast({ text: `${build.notDownloaded} ${advise(error)}`, isError: true }),
  });
  return (
    <>
      {status === "planned" && (
        <Button
          look="primary"
          disabled={isPending}
          onClick={() => mutate(async () => client.implementations.approve(await settle()))}
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
          disabled={again.isPending || builds?.left === 0}
          aria-describedby={builds && note}
          onClick={() => again.mutate(choicesOf(implementation), { onError: fail })}
        >
          {build.again}
        </Button>
      )}
      {project_url && (
        <Button look="primary" disabled={download.isPending} onClick={() => download.mutate()}>
          {build.downloadProject}
        </Button>
      )}
    </>
  );
}
