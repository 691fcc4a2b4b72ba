import type { Dream } from "@dreamcatcher/client";
import { useNavigate } from "@tanstack/react-router";
import { UNDO_MS } from "../data/deletions.ts";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";

/** How a dream is deleted: it goes from sight at once, and can be taken back for a moment. */
export function useDelete(): (dream: Dream) => void {
  const { dream: texts, app } = useTexts();
  const { deletions } = useDevice();
  const navigate = useNavigate();
  const toast = useToast();
  return (dream) => {
    deletions.add(dream);
    const undo = { label: app.undo, run: () => deletions.takeBack(dream.id) };
    toast({ text: texts.deleted(dream.title, UNDO_MS / 1000), action: undo, lastsMs: UNDO_MS });
    navigate({ to: "/" });
  };
}
