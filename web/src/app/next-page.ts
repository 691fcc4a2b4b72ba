import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** A page that has just opened has other things to load. */
const AFTER_MS = 2_000;

/** Loads the page of a dream beforehand: it is where most people go next, and then it is shown at once. */
export function useNextPage(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(
      () => router.loadRouteChunk(router.routesById["/own/dreams/$dreamId"]),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [router]);
}
