export { type Api, type ApiReply, expectOk } from "../../../local/stage/api.ts";
export { apiOf as api } from "./api.ts";
export { type BusEvent, type Subscriber, subscribe } from "./bus.ts";
export { eventually } from "./eventually.ts";
export { changeFunction, holdBack, invoke, killWorkers } from "./functions.ts";
export {
  dreamOf,
  implement,
  logOf,
  over,
  prices,
  pricesTest,
  readImplementation,
  shop,
} from "./implementations.ts";
export { finished, importOf, readImport, upload } from "./imports.ts";
export { givenUpSoon, queuesOf, sendTo, settled, TRIED_AGAIN_SOON, taken } from "./queues.ts";
export { aws, stage } from "./stage.ts";
export { itemsWith, keysWith, s3 } from "./stored.ts";
export { newUser, type User } from "./users.ts";
