import { useEffect, useState } from "react";
import { Workbox } from "workbox-window";

/** How often a page that stays open looks for a new version. */
const CHECK_MS = 3_600_000;

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };

/** The page's policy for addresses of scripts: there is one besides those that its HTML names. */
const policy = trustedTypes?.createPolicy("dreamcatcher", {
  createScriptURL: (url) => {
    if (url !== "/service-worker.js") throw new TypeError(`Not a script of the page: ${url}`);
    return url;
  },
});

/**
 * Keeps the page on the device, so that it opens without a network, and notices a new version.
 *
 * @returns what to call to go on with the new version; undefined while there is none
 */
export function useNewVersion(): (() => void) | undefined {
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => {
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return undefined;
    const url = "/service-worker.js";
    const workbox = new Workbox(policy?.createScriptURL(url) ?? url, { type: "module" });
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
