import * as features from "./features.mjs";

/** What is answered at which address. Features that are for later are not here yet. */
export const ROUTES = [
  // each ROUTES
  { method: "XX_METHOD", path: "XX_PATH", run: features.XX_CREATE },
  // end ROUTES
  // each LISTS
  { method: "GET", path: "XX_PATH", run: ({ store }) => store.list("XX_COLLECTION") },
  // end LISTS
];
