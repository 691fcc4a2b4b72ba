import { firstText, type JsonObject, objectOf } from "@dreamcatcher/text/json";

/** Fields of parts that are the machine's own business. */
const MACHINE_FIELDS = ["functionCall", "functionResponse", "executableCode", "codeExecutionResult"];

/** Fields of parts that hold a file, and what the file is called where it has no name. */
const FILE_FIELDS = [
  ["inlineData", "file"],
  ["inline_data", "file"],
  ["fileData", "file"],
  ["file_data", "file"],
  ["inlineFile", "file"],
  ["inlineImage", "image"],
  ["inlineAudio", "audio"],
  ["driveDocument", "document in Google Drive"],
  ["driveImage", "image in Google Drive"],
  ["driveAudio", "audio in Google Drive"],
  ["driveVideo", "video in Google Drive"],
  ["youtubeVideo", "video on YouTube"],
] as const;

/**
 * A part as Google's APIs and AI Studio write it, which is known by its field in place of a type, as a part
 * that `readParts` knows; undefined for reasoning and tool traffic.
 */
export function fromGoogle(part: JsonObject): JsonObject | undefined {
  if (part.thought === true || part.isThought === true) return undefined;
  if (MACHINE_FIELDS.some((field) => field in part)) return undefined;
  for (const [field, kind] of FILE_FIELDS) {
    if (!(field in part)) continue;
    const file = objectOf(part[field]);
    return {
      type: kind,
      name: firstText([file.displayName, file.name, file.title]),
      url: firstText([file.fileUri, file.file_uri, file.uri, file.url]) ?? addressOf(field, file.id),
      mime_type: firstText([file.mimeType, file.mime_type]),
    };
  }
  return part;
}

/** A file in Drive is only known by its id, by which its owner can open it. */
function addressOf(field: string, id: unknown): string | undefined {
  if (typeof id !== "string" || !/^[\w-]{1,200}$/.test(id)) return undefined;
  if (field === "youtubeVideo") return `https://www.youtube.com/watch?v=${id}`;
  return field.startsWith("drive") ? `https://drive.google.com/open?id=${id}` : undefined;
}
