import { firstText, type JsonObject, objectOf, objectsOf, parsedJson, textOf } from "@dreamcatcher/text/json";
import type { DraftDocument } from "../../draft/draft.ts";

/** Tools that make pictures; the last is the name that exports have for image_gen. */
const MAKERS = /dall|image_?gen|text2im|t2uay3k/i;

const isPicture = (part: JsonObject): boolean => part.content_type === "image_asset_pointer";

/**
 * The pictures that a tool made, named by what was asked for.
 *
 * @param call the message that the tool answers to, which may be a call with a prompt
 */
export function madePictures(message: JsonObject, call: JsonObject | undefined): DraftDocument[] {
  const { role, name } = objectOf(message.author);
  const metadata = objectOf(message.metadata);
  if (role !== "tool") return [];
  const pictures = objectsOf(objectOf(message.content).parts).filter(isPicture);
  return pictures.flatMap((picture) => {
    const { dalle, generation } = objectOf(picture.metadata);
    const title = firstText([objectOf(dalle).prompt, metadata.image_gen_title]);
    const isMade = title ?? (dalle || generation || MAKERS.test(textOf(name) ?? ""));
    if (!isMade) return [];
    return [{ title: title ?? promptOf(call) ?? "Generated image", content_type: "image/png" }];
  });
}

function promptOf(call: JsonObject | undefined): string | undefined {
  if (typeof call?.recipient !== "string" || call.recipient === "all") return undefined;
  const { text, parts } = objectOf(call.content);
  const input = firstText([text, Array.isArray(parts) ? parts[0] : ""]);
  return textOf(objectOf(parsedJson(input ?? "")).prompt);
}

/** The parts of a message, without the pictures that its attachments name. */
export function withoutNamedPictures(content: JsonObject, attachments: readonly JsonObject[]): JsonObject {
  const { parts } = content;
  if (!Array.isArray(parts)) return content;
  const named = new Set(attachments.filter(({ name }) => textOf(name)).map(({ id }) => id));
  const isNamed = (part: unknown) => {
    const picture = objectOf(part);
    const pointer = textOf(picture.asset_pointer) ?? "";
    return isPicture(picture) && named.has(pointer.slice(pointer.lastIndexOf("/") + 1));
  };
  return { ...content, parts: parts.filter((part) => !isNamed(part)) };
}
