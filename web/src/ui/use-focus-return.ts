import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Gives the focus back when a panel goes: to what had it before `what` it shows, or to the page's content.
 * A focus that has gone elsewhere meanwhile stays there.
 */
export function useFocusReturn(panel: RefObject<HTMLElement | null>, what: unknown): void {
  const opener = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing that is shown has its opener
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!isFree(panel.current)) opener.current = activeElement as HTMLElement;
  }, [what]);
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (!isFree(element)) return;
      const target = opener.current?.isConnected ? opener.current : document.getElementById("content");
      target?.focus({ preventScroll: true });
    };
  }, [panel]);
}

/** Whether the focus is in the panel or nowhere. */
export function isFree(panel: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || panel?.contains(activeElement) === true;
}
