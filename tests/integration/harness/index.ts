export { type Api, apiOf as api, refusalOf } from "./api.ts";
export { type BusEvent, type Subscriber, subscribe } from "./bus.ts";
export type { RawResponse } from "./check-response.ts";
export { eventually } from "./eventually.ts";
export { changeFunction, holdBack, invoke, killWorkers } from "./functions.ts";
export {
  dreamOf,
  logOf,
  over,
  prices,
  pricesTest,
  shop,
} from "./implementations.ts";
export { finished, importOf, upload } from "./imports.ts";
export { givenUpSoon, queuesOf, sendTo, settled, TRIED_AGAIN_SOON, taken } from "./queues.ts";
export { aws, stage } from "./stage.ts";
export { itemsWith, keysWith, s3 } from "./stored.ts";
export { newUser, type User } from "./users.ts";
