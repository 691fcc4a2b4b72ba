import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACCOUNT } from "./aws.ts";

/** A message as MiniStack saves it: when it becomes visible, in seconds, and its number of deliveries. */
interface SavedMessage {
  visible_at: number;
  receive_count: number;
}

interface Saved {
  payload?: {
    dynamodb_stream_positions?: { data?: Record<string, unknown> };
    queues?: { data?: Record<string, { messages: SavedMessage[] }> };
  };
}

/** Changes the saved state of one service; `savedAt` is in seconds. */
function editSavedState(
  file: string,
  change: (payload: NonNullable<Saved["payload"]>, savedAt: number) => void,
) {
  if (!existsSync(file)) return;
  const saved: Saved = JSON.parse(readFileSync(file, "utf8"));
  change(saved.payload ?? {}, statSync(file).mtimeMs / 1000);
  writeFileSync(file, JSON.stringify(saved));
}

/**
 * Resets the positions of functions in a table's stream. MiniStack saves the positions but not the stream,
 * which is empty after each start, so functions would wait until it is as long as before.
 */
export const resetStreamPositions = (services: string): void =>
  editSavedState(join(services, "lambda.json"), ({ dynamodb_stream_positions: positions }) => {
    if (positions?.data) positions.data = {};
  });

/**
 * Makes messages visible that were in flight when MiniStack stopped: their functions ended with it, and the
 * messages would stay hidden for a function's whole timeout. The interrupted delivery does not count.
 */
export const releaseMessages = (services: string): void =>
  editSavedState(join(services, "sqs.json"), ({ queues }, savedAt) => {
    for (const { messages } of Object.values(queues?.data ?? {})) {
      for (const message of messages) {
        if (message.receive_count === 0 || message.visible_at < savedAt) continue;
        message.visible_at = savedAt;
        message.receive_count -= 1;
      }
    }
  });

const queueUrls = new RegExp(`http://127\\.0\\.0\\.1:\\d+/${ACCOUNT}/`, "g");

/**
 * Changes the port in the URLs of queues, also in stacks and functions: MiniStack saves these URLs and finds
 * no queue by them on another port. Runs after `releaseMessages`, which reads when the file was saved.
 */
export function moveQueues(services: string, port: number): void {
  for (const name of ["sqs.json", "cloudformation.json", "lambda.json"]) {
    const file = join(services, name);
    if (!existsSync(file)) continue;
    const saved = readFileSync(file, "utf8");
    writeFileSync(file, saved.replaceAll(queueUrls, `http://127.0.0.1:${port}/${ACCOUNT}/`));
  }
}
