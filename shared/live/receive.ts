import { type ClientFrame, EVERYTHING, type ServerFrame } from "@dreamcatcher/contracts/live";
import { findDream } from "#shared/dreams/store.ts";
import { readHead } from "#shared/feed/read.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { closeConnection } from "./close.ts";
import { countFault, countMessage, follow, readConnection } from "./connections.ts";
import { CLOSING, followedAfter, frameError, readFrame, refusalOf } from "./frames.ts";
import { MAX_FAULTS } from "./limits.ts";

const CLOSED = frameError("closed", "The connection is closed. Connect again with a new pass.");

/**
 * Answers a message of a connection; undefined where there is no answer. A connection with too many faulty
 * ones is closed.
 */
export async function receive(owner: string, id: string, text: string): Promise<ServerFrame | undefined> {
  const connection = await countMessage(owner, id);
  if (!connection) {
    // Nobody would send it hints.
    await closeConnection(owner, id, CLOSED);
    return undefined;
  }
  const read = refusalOf(connection.messages) ?? readFrame(text);
  if ("frame" in read) return answer(owner, id, read.frame);
  if ((await countFault(owner, id)) <= MAX_FAULTS) return read.error;
  await closeConnection(owner, id, CLOSING);
  return undefined;
}

async function answer(owner: string, id: string, frame: ClientFrame): Promise<ServerFrame> {
  if (frame.type === "ping") return { type: "pong", position: (await readHead(owner)).position };
  const { type, dream_id } = frame;
  if (type === "subscribe" && dream_id !== EVERYTHING && !(await findDream(owner, dream_id)))
    return frameError("not-found", `There is no dream ${dream_id}.`);
  return retryOnConflict(async () => {
    const connection = await readConnection(owner, id);
    if (!connection) return CLOSED;
    const next = followedAfter(frame, connection.followed);
    if ("error" in next) return next.error;
    await follow(owner, connection, next.followed);
    return { type: `${type}d`, dream_id };
  });
}
