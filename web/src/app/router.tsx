import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { dreamViewOf } from "../dream/dream-view.ts";
import { filtersOf } from "../home/filters.ts";
import { viewOf } from "../implementations/view.ts";
import { CALLBACK_PATH, CODE_PATH } from "../signing-in/issuer.ts";
import { SignedInPage } from "../signing-in/signed-in-page.tsx";
import { scrollKeyOf } from "../talk/opened-from.ts";
import { Loading } from "../ui/loading.tsx";
import { Failed } from "../ui/problems.tsx";
import { Nowhere } from "./nowhere.tsx";
import { SignedIn } from "./signed-in.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: Nowhere });

const signedIn = createRoute({ getParentRoute: () => root, id: "own", component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import("../home/home-page.tsx"), "HomePage"),
});

const dream = createRoute({
  getParentRoute: () => signedIn,
  path: "/dreams/$dreamId",
  validateSearch: dreamViewOf,
  component: lazyRouteComponent(() => import("../dream/dream-page.tsx"), "DreamPage"),
});

const implementation = createRoute({
  getParentRoute: () => signedIn,
  path: "/implementations/$implementationId",
  validateSearch: viewOf,
  component: lazyRouteComponent(
    () => import("../implementations/implementation-page.tsx"),
    "ImplementationPage",
  ),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: "/imports",
  component: lazyRouteComponent(() => import("../imports/imports-page.tsx"), "ImportsPage"),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/account",
  component: lazyRouteComponent(() => import("../account/account-page.tsx"), "AccountPage"),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: "/gallery",
  component: lazyRouteComponent(() => import("../gallery/gallery-page.tsx"), "GalleryPage"),
});

const callback = createRoute({
  getParentRoute: () => root,
  path: CALLBACK_PATH,
  component: SignedInPage,
});

const code = createRoute({
  getParentRoute: () => root,
  path: CODE_PATH,
  component: lazyRouteComponent(() => import("../signing-in/code-page.tsx"), "CodePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren([home, dream, implementation, imports, account]),
    callback,
    code,
    gallery,
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  // The page that one leaves stays for a moment; the next is shown as soon as it is there.
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
  getScrollRestorationKey: scrollKeyOf,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
