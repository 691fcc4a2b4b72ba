import type { Stage } from "../stages/stages.ts";
import { SOCKET_PATH } from "./paths.ts";

type App = Pick<Stage, "webOrigins">;

/** The origin of the WebSocket at the web app's address. */
export const socketOriginOf = ({ webOrigins: [origin] }: App): string => origin.replace(/^http/, "ws");

/** The URL of the WebSocket at the web app's address, with `{dream_id}` where the dream's id goes. */
export const appSocketUrlOf = (app: App): string => `${socketOriginOf(app)}${SOCKET_PATH}{dream_id}`;
