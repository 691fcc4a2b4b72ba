import { type CaptureOptions, CaptureOptions as Options } from "@dreamcatcher/contracts/conversation";
import { isConversation, readConversation } from "@dreamcatcher/reading/read";
import { type Transcript, UnreadableConversation } from "@dreamcatcher/reading/transcript";
import { invalid } from "#shared/platform/problem-error.ts";

/**
 * The conversation and the options of a capture request. The conversation is the body, or the body's field
 * `conversation`, unless that is a part of it as in Grok's export; the options are fields of the body, or of
 * the query where the body is text or a list.
 *
 * @throws {ProblemError} when it is no conversation (422); it names the recognized format and what is missing
 */
export function readCapture(
  body: unknown,
  query: CaptureOptions,
): { transcript: Transcript; options: CaptureOptions } {
  if (typeof body === "string" || Array.isArray(body)) return { transcript: read(body, ""), options: query };
  const { conversation, ...rest } = body as Record<string, unknown>;
  const options = { ...query, ...Options.parse(rest) };
  return conversation === undefined || isConversation(body)
    ? { transcript: read(body, ""), options }
    : { transcript: read(conversation, "conversation"), options };
}

function read(conversation: unknown, at: string): Transcript {
  try {
    return readConversation(conversation);
  } catch (error) {
    if (!(error instanceof UnreadableConversation)) throw error;
    const path = [at, error.path].filter(Boolean).join(".");
    throw invalid(
      [{ path, message: error.message }],
      "The body is not a conversation in a known format; see errors.",
    );
  }
}
