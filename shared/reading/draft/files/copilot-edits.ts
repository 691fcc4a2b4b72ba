import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { FileEdits } from "./file-edits.ts";
import { absolutePath } from "./paths.ts";
import { argumentsOf, replayCall } from "./tool-calls.ts";

/** Tools whose calls say all that they write; of others the edits that were made say it. */
const WRITING = /^(?:create_file|(?:multi_)?replace_string_in_file|apply_patch)$/;

/**
 * Carries out the edits of an answer of Copilot, which its tool calls and the edits that the editor made both
 * record.
 */
export function replayCopilot(edits: FileEdits, { response, result }: JsonObject): void {
  const calls = objectsOf(objectOf(objectOf(result).metadata).toolCallRounds)
    .flatMap(({ toolCalls }) => objectsOf(toolCalls))
    .filter(({ name }) => WRITING.test(textOf(name) ?? ""));
  const written = new Set<string>();
  for (const { name, arguments: json } of calls) {
    const input = argumentsOf(json);
    const replacements = objectsOf(objectOf(input).replacements);
    for (const each of replacements.length > 0 ? replacements : [input]) {
      replayCall(edits, { name: String(name), input: each });
      written.add(absolutePath(textOf(objectOf(each).filePath) ?? ""));
    }
  }
  if (calls.some(({ name }) => name === "apply_patch")) return;
  for (const { kind, uri, edits: batches } of objectsOf(response)) {
    const path = absolutePath(firstText([objectOf(uri).fsPath, objectOf(uri).path]) ?? "");
    if (kind === "textEditGroup" && path !== "" && !written.has(path))
      edits.addPart(path, textsOf(batches).join(""));
  }
}

/** Edits come in batches, as the answer was written. */
function textsOf(batches: unknown): string[] {
  if (!Array.isArray(batches)) return [];
  return batches.flatMap((batch) =>
    objectsOf(batch).flatMap(({ text }) => (typeof text === "string" ? text : [])),
  );
}
