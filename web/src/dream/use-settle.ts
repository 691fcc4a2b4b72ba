import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";

/** Carries out what a person decides of a dream, says what was done, and offers `undo` where it is given. */
type Settle = (deciding: Promise<unknown>, done: string, undo?: () => unknown) => void;

export function useSettle(): Settle {
  const { app } = useTexts();
  const toast = useToast();
  return (deciding, done, undo) => {
    // The button that has the focus goes with what is decided.
    document.getElementById("content")?.focus({ preventScroll: true });
    deciding.then(
      () => toast({ text: done, ...(undo && { action: { label: app.undo, run: undo } }) }),
      (error) => toast({ text: `${app.failed}: ${error.message}`, isError: true }),
    );
  };
}
