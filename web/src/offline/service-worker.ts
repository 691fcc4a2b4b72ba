import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: {
  /** The files of the page, which the build writes here. */
  __FILES: { url: string; revision: string | null }[];
  skipWaiting(): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
};

/** What is the API's at the page's origin. */
const API = [/^\/api\//, /^\/docs/, /^\/health$/, /^\/openapi\.json$/, /^\/config\.json$/];

// A new version waits until the page asks for it: the old one may be in use.
self.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") self.skipWaiting();
});
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(self.__FILES);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: API }));
