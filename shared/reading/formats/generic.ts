import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import * as z from "zod";
import type { DraftMessage } from "../draft/draft.ts";
import { callsOf } from "../draft/files/tool-calls.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import { UnreadableConversation } from "../transcript.ts";
import type { ObjectFormat } from "./format.ts";

const Part = z.union([
  z.string(),
  z.looseObject({ type: z.string().optional(), text: z.unknown().optional() }),
]);

const GenericMessage = z.looseObject({
  role: z.string("must be text: user, assistant or system"),
  content: z.union([z.string(), z.array(Part)], "must be text or a list of text parts").nullish(),
});

/** The minimum that a client sends; other fields are allowed. */
const GenericConversation = z.looseObject({
  title: z.string("must be text").nullish(),
  messages: z.array(GenericMessage, "must be a list of {role, content}"),
});

/**
 * A plain list of messages, `{title, messages: [{role, content}]}`, as the APIs of OpenAI and Anthropic
 * accept it (content may be a list of parts, which Vercel's AI SDK calls `parts`) and as the browser
 * extension captures it, with `source`, `external_id` and `url`.
 */
export const generic: ObjectFormat = {
  shape: "object",
  name: "OpenAI messages",
  file: "JSON with `messages: [{role, content}]`, or a line of such JSON per conversation",
  isLenient: true,
  detect: (conversation) => Array.isArray(conversation.messages),
  read(input) {
    const conversation = validated(input);
    return {
      source: textOf(input.source)?.toLowerCase() ?? "generic",
      external_id: input.external_id ?? input.conversation_id ?? input.id ?? input.uuid,
      title: conversation.title ?? input.name,
      url: input.url,
      model: firstText([input.model, objectOf(input.model).id]),
      created: input.created ?? input.created_at ?? input.create_time,
      updated: input.updated ?? input.updated_at ?? input.update_time,
      messages: conversation.messages.flatMap(draftOf),
    };
  },
};

function validated(input: JsonObject): z.infer<typeof GenericConversation> {
  const result = GenericConversation.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).reduce<string>(
    (before, key) =>
      typeof key === "number" ? `${before}[${key}]` : `${before}${before && "."}${String(key)}`,
    "",
  );
  throw new UnreadableConversation(`${path} ${issue?.message ?? "is not as expected"}.`, path);
}

/** The message as a draft; none for a message of the system or a tool. */
function draftOf(message: z.infer<typeof GenericMessage>, at: number): DraftMessage[] {
  const role = roleOf(message.role);
  if (role === undefined)
    throw new UnreadableConversation(
      `messages[${at}].role must be user, assistant or system.`,
      `messages[${at}].role`,
    );
  if (role === "other") return [];
  const created = message.created ?? message.created_at ?? message.create_time ?? message.timestamp;
  const { content, attachments, unread } = readParts(message.content ?? message.parts);
  const files = [...objectsOf(message.attachments), ...objectsOf(message.files)];
  return [
    {
      role,
      content,
      created: created ?? message.createdAt,
      attachments: [...files.flatMap((file) => attachmentOf(file) ?? []), ...attachments],
      unread,
      calls: callsOf(message),
    },
  ];
}
