import type { Dream } from "@dreamcatcher/client";
import { Archive, ArchiveRestore, MessagesSquare } from "lucide-react";
import { LatestBuild } from "../implementations/latest-build.tsx";
import { TalkLink } from "../talk/talk-link.tsx";
import { useTexts } from "../texts/texts.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { DeleteButton } from "./delete-button.tsx";
import type { Edit } from "./use-edit.ts";
import { useTalks } from "./use-talks.ts";

interface DreamActionsProps {
  dream: Dream;
  edit: Edit;
  /** Whether it is deleted elsewhere, and nothing can be built of it. */
  isGone: boolean;
}

/** What can be done with a whole dream: read its talks, build it, archive it, delete it. */
export function DreamActions({ dream, edit, isGone }: DreamActionsProps) {
  const { dream: texts } = useTexts();
  const { status } = dream;
  const talks = useTalks(dream);
  const isArchived = status === "archived";
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {talks.map((talk, at) => (
        <TalkLink key={talk} place={{ talk }} className={buttonLook()}>
          <MessagesSquare aria-hidden className="size-4" />
          {texts.readTalk(at + 1, talks.length)}
        </TalkLink>
      ))}
      {!isGone && <LatestBuild dream={dream} />}
      <Button
        look="quiet"
        onClick={() =>
          edit({ status: isArchived ? "idea" : "archived" }, isArchived ? texts.changed : texts.archived, {
            status,
          })
        }
      >
        {isArchived ? (
          <ArchiveRestore aria-hidden className="size-4" />
        ) : (
          <Archive aria-hidden className="size-4" />
        )}
        {isArchived ? texts.unarchive : texts.archive}
      </Button>
      <DeleteButton dream={dream} edit={edit} />
    </div>
  );
}
