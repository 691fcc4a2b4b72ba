export { type Api, apiOf as api, refusalOf } from "./api.ts";
export { DREAMS } from "./build-dreams.ts";
export { type BusEvent, type Subscriber, subscribe } from "./bus.ts";
export type { RawResponse } from "./check-response.ts";
export { type Ended, type Machine, newMachine, type Running, startDreams } from "./cli.ts";
export { eventually } from "./eventually.ts";
export { changeFunction, faultsLayer, invoke, killWorkers, pauseDelivery } from "./functions.ts";
export {
  dreamOf,
  logOf,
  prices,
  pricesTest,
  shop,
  waitForImplementation,
} from "./implementations.ts";
export { importOf, upload, waitForImport } from "./imports.ts";
export { workOnStage } from "./in-process.ts";
export { type Assistant, newAssistant, type ToolResult } from "./mcp.ts";
export { type FaultyStage, faultyStage, UPLOADS } from "./proxy.ts";
export {
  limitDeliveries,
  QUICK_REDELIVERY,
  queuesOf,
  sendTo,
  takeMessage,
  waitUntilEmpty,
} from "./queues.ts";
export { type Received, type Receiver, receiver } from "./receiver.ts";
export { type CuttableProxy, cuttableProxy, handshake, type OpenSocket, openSocket } from "./sockets.ts";
export { aws, stage } from "./stage.ts";
export { itemsIn, itemsWith, keysWith, s3 } from "./stored.ts";
export { STREAM_TIMEOUT_MS, waitForStream } from "./stream.ts";
export { newUser, type User } from "./users.ts";
