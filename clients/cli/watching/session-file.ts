import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { LIMITS } from "@dreamcatcher/reading/exports/limits";
import type { RandomAccessFile } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { UnreadableExport } from "@dreamcatcher/reading/exports/unreadable-export";
import { isObject, objectOf, textOf } from "@dreamcatcher/text/json";
import { randomAccess } from "../files/random-access.ts";
import { ChangedMeanwhile, type Found, type Problem } from "./talk.ts";

const MB = 1024 * 1024;
const HEAD_BYTES = 64 * 1024;
const NO_TEXT = "It is no text in UTF-8.";

/**
 * Reads a session as far as it is written now: a line that is not whole yet is left for the next time, and so
 * is a session of which nothing is to be seen yet.
 *
 * @throws {ChangedMeanwhile} when it is cut off while it is read
 * @throws {Error} when it is gone, or may not be read
 */
export async function readSessionFile(path: string): Promise<Found[]> {
  // What is no file, such as a pipe, must not block.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await handle.stat();
    if (size > LIMITS.conversationBytes) return [tooLarge(size)];
    const found = await readWhole(randomAccess(handle, size));
    if ((await handle.stat()).size < size) throw new ChangedMeanwhile();
    return found;
  } finally {
    await handle.close();
  }
}

export const tooLarge = (size: number): Problem => ({
  reason: `It has ${Math.ceil(size / MB)} MB; a talk may have ${LIMITS.conversationBytes / MB} MB.`,
});

async function readWhole(file: RandomAccessFile): Promise<Found[]> {
  const talks: Found[] = [];
  const problems: Found[] = [];
  try {
    for await (const entry of readExport(file)) {
      if ("failure" in entry) problems.push({ reason: entry.failure.reason });
      else if ("conversation" in entry && !isOfSubAgent(entry.conversation))
        talks.push({
          conversation: entry.conversation as string | object,
          folder: folderIn(entry.conversation),
        });
    }
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    // A text without a talk may yet become one; what is no text at all never does.
    if (talks.length === 0 && !(await isText(file))) problems.push({ reason: NO_TEXT });
  }
  // A line that is not whole is no problem of the talk before it.
  return talks.length > 0 ? talks : problems;
}

async function isText({ size, stream }: RandomAccessFile): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of await stream(0, Math.min(size, HEAD_BYTES)))
      if (decoder.decode(chunk, { stream: true }).includes("\0")) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Whether a session is that of an agent which another agent began. */
function isOfSubAgent(conversation: unknown): boolean {
  const records = recordsIn(conversation);
  // A session that was forked has the heads of those before it, after its own.
  const head = objectOf(records.find(({ type }) => type === "session_meta")?.payload);
  return isObject(head.source) || head.thread_source === "subagent" || records[0]?.kind === "subagent";
}

/** The folder that the records of a session name last, since one may move. */
const folderIn = (conversation: unknown): string | undefined =>
  recordsIn(conversation)
    .map(({ cwd, payload }) => textOf(cwd) ?? textOf(objectOf(payload).cwd))
    .findLast((folder) => folder !== undefined);

const recordsIn = (conversation: unknown) =>
  (Array.isArray(conversation) ? conversation : [conversation]).filter(isObject);
