declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Of a page with an open talk: the key of the same page in the history before the talk was opened. */
    openedFrom?: string;
  }
}

/** By what the router keeps how far a page is scrolled: opening and closing a talk leaves it where it is. */
export const scrollKeyOf = (location: {
  href: string;
  state: { openedFrom?: string; __TSR_key?: string };
}): string => location.state.openedFrom ?? location.state.__TSR_key ?? location.href;
