import { useEffect, useState } from "react";
import { Workbox } from "workbox-window";
import { scriptUrl } from "./script-url.ts";

/** How often a page that stays open looks for a new version. */
const CHECK_MS = 3_600_000;

/**
 * Keeps the page on the device, so that it opens without a network, and notices a new version.
 *
 * @returns what to call to go on with the new version; undefined while there is none
 */
export function useNewVersion(): (() => void) | undefined {
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => {
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return undefined;
    const workbox = new Workbox(scriptUrl("/service-worker.js"), { type: "module" });
    workbox.addEventListener("waiting", () =>
      setUpdate(() => () => {
        workbox.addEventListener("controlling", () => location.reload());
        workbox.messageSkipWaiting();
      }),
    );
    // Without it, as where a browser forbids it, the page works with a network.
    workbox.register().catch(() => undefined);
    const timer = setInterval(() => workbox.update().catch(() => undefined), CHECK_MS);
    return () => clearInterval(timer);
  }, []);
  return update;
}
