import { type RefObject, useEffect, useState } from "react";

interface Overflow {
  /** Whether something is hidden to the left. */
  before: boolean;
  /** Whether something is hidden to the right. */
  after: boolean;
}

/** What of a scroller's content is beyond its edges, as it scrolls and as the window changes. */
export function useOverflow(scroller: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState<Overflow>({ before: false, after: false });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    function look() {
      if (!element) return;
      const { scrollLeft, clientWidth, scrollWidth } = element;
      const before = scrollLeft > 1;
      // Both are rounded.
      const after = scrollLeft + clientWidth < scrollWidth - 1;
      setOverflow((known) => (known.before === before && known.after === after ? known : { before, after }));
    }
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return overflow;
}
