import { type RefObject, useEffect, useRef, useState } from "react";

/** How far below the screen something counts as seen, so that it is there when one comes to it. */
const AHEAD = "400px";

/** Whether an element has been on the screen, or near it. */
export function useSeen(): [ref: RefObject<HTMLDivElement | null>, isSeen: boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return [ref, isSeen];
}
