import type { Dream, DreamEdit } from "@dreamcatcher/client";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";

/** Changes fields of a dream at once, says what was done, and offers to take it back to `before`. */
export type Edit = (fields: DreamEdit, done: string, before: DreamEdit) => void;

/**
 * How a dream is changed. Where it is deleted since it was `seen`, the person decides whether it stays with
 * what they have changed.
 */
export function useEdit(dreamId: string, seen?: Dream | null): Edit {
  const { manager, dreams } = useDevice();
  const { app, dream: texts } = useTexts();
  const toast = useToast();
  // The message is still there on the next page.
  const named = (done: string, title = (dreams.get(dreamId) ?? seen)?.title) =>
    texts.doneOf(done, clipped(title));
  const isOffline = () => manager.state.status === "offline" || !navigator.onLine;
  const write = (fields: DreamEdit) => manager.dreams.edit(dreamId, fields, { seen: seen ?? undefined });
  return (fields, done, before) => {
    write(fields).then(
      () =>
        toast({
          text: isOffline() ? texts.keptHere(named(done, fields.title)) : named(done, fields.title),
          action: { label: app.undo, run: () => write(before) },
        }),
      (error) => toast({ text: `${app.failed}: ${error.message}`, isError: true }),
    );
  };
}

/** As much of a title as says which dream it is. */
const MAX_TITLE = 40;

const clipped = (title = "") => (title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE)}…` : title);
