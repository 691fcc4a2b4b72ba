import type { Dream } from "@dreamcatcher/client";
import { type FocusEvent, useState } from "react";

interface WhileFocused {
  dream: Dream | null | undefined;
  /** For the element that shows the dream. */
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/** A dream that is not taken away, where it is deleted elsewhere, from under whoever is at work in it. */
export function useWhileFocused(dream: Dream | null | undefined, dreamId: string): WhileFocused {
  const [seen, setSeen] = useState(dream);
  const [isFocused, setFocused] = useState(false);
  if (dream && dream !== seen) setSeen(dream);
  const isHeld = dream === null && isFocused && seen?.id === dreamId;
  return {
    dream: isHeld ? seen : dream,
    onFocus: () => setFocused(true),
    // A window that is left keeps the focus where it was.
    onBlur: ({ currentTarget, relatedTarget }) =>
      setFocused(currentTarget.contains((relatedTarget ?? document.activeElement) as Node | null)),
  };
}
