import { useSyncExternalStore } from "react";

/** From here on, as `lg:` of the styles, there is room for two things side by side. */
const WIDE = matchMedia("(min-width: 64rem)");

function subscribe(listener: () => void) {
  WIDE.addEventListener("change", listener);
  return () => WIDE.removeEventListener("change", listener);
}

/** Whether the window has room for two things side by side, as it changes. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => WIDE.matches);
