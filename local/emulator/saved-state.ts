import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A message as MiniStack saves it: until when it is hidden, in seconds, and how many times it was delivered.
 */
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

/** Changes what was saved of one service; `savedAt` in seconds. */
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
 * Makes functions that follow a table's stream begin at its start again. MiniStack saves how far they have
 * read but not the stream itself, which begins anew with each start: they would wait until it is as long as
 * it was.
 */
export const resetStreamPositions = (services: string): void =>
  editSavedState(join(services, "lambda.json"), ({ dynamodb_stream_positions: positions }) => {
    if (positions?.data) positions.data = {};
  });

/**
 * Gives queues back the messages that were being worked on when MiniStack ended: it took their functions
 * along, and hides them from the next ones for as long as a function may take. Being stopped does not count
 * as a failure of theirs.
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
