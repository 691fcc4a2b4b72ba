import {
  type ClientFrame,
  type FRAME_ERRORS,
  ClientFrame as Frame,
  MAX_FRAME_BYTES,
  type ServerFrame,
} from "@dreamcatcher/contracts/live";
import { MAX_MESSAGES_PER_MINUTE, MAX_SUBSCRIPTIONS, RETRY_SECONDS } from "./limits.ts";

/** A message of a client: a frame, or the error to answer with, if any. */
export type ReadFrame = { frame: ClientFrame } | { error: ServerFrame | undefined };

type ErrorCode = (typeof FRAME_ERRORS)[number];

export const frameError = (code: ErrorCode, detail: string): ServerFrame => ({ type: "error", code, detail });

export const INVALID = frameError(
  "invalid",
  'Send JSON: {"type": "ping"}, or subscribe or unsubscribe with a dream_id.',
);

/** The last frame of a connection that is closed for its faults. */
export const CLOSING: ServerFrame = {
  type: "error",
  code: "closing",
  detail: `Too many messages were invalid, too large or too many. Connect again in ${RETRY_SECONDS} seconds.`,
  retry_after: RETRY_SECONDS,
};

/** Reads the text of a message. */
export function readFrame(text: string): ReadFrame {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FRAME_BYTES) {
    return {
      error: frameError(
        "too-large",
        `The message has ${bytes} bytes, and at most ${MAX_FRAME_BYTES} are accepted.`,
      ),
    };
  }
  try {
    const { success, data } = Frame.safeParse(JSON.parse(text));
    return success ? { frame: data } : { error: INVALID };
  } catch {
    return { error: INVALID };
  }
}

/**
 * What to answer to the nth message of a minute: the first beyond the limit gets an error, and those after it
 * nothing, so that a flood does not go both ways.
 */
export function refusalOf(messages: number): Extract<ReadFrame, { error: unknown }> | undefined {
  if (messages <= MAX_MESSAGES_PER_MINUTE) return undefined;
  const isFirst = messages === MAX_MESSAGES_PER_MINUTE + 1;
  const detail = `At most ${MAX_MESSAGES_PER_MINUTE} messages a minute are answered.`;
  return { error: isFirst ? frameError("too-many-messages", detail) : undefined };
}

/** What a connection follows after a message, or the error to answer with. */
export function followedAfter(
  { type, dream_id }: Exclude<ClientFrame, { type: "ping" }>,
  followed: readonly string[],
): { followed: readonly string[] } | { error: ServerFrame } {
  const others = followed.filter((each) => each !== dream_id);
  if (type === "unsubscribe") return { followed: others };
  if (others.length < MAX_SUBSCRIPTIONS) return { followed: [...others, dream_id] };
  const detail = `A connection follows at most ${MAX_SUBSCRIPTIONS} dreams; follow * instead.`;
  return { error: frameError("too-many-subscriptions", detail) };
}
