import type { SyncManager } from "@dreamcatcher/client/sync";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";

type Fields = Parameters<SyncManager["dreams"]["edit"]>[1];

/** Changes fields of a dream at once, says what was done, and offers to take it back to `before`. */
export type Edit = (fields: Fields, done: string, before: Fields) => void;

/** How the page of a dream changes it. */
export function useEdit(dreamId: string): Edit {
  const { manager } = useDevice();
  const { app } = useTexts();
  const toast = useToast();
  const write = (fields: Fields) => manager.dreams.edit(dreamId, fields);
  return (fields, done, before) => {
    write(fields).then(
      () => toast({ text: done, action: { label: app.undo, run: () => write(before) } }),
      (error) => toast({ text: `${app.failed}: ${error.message}`, isError: true }),
    );
  };
}
