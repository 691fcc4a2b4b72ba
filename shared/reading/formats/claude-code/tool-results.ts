import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { ToolCall } from "../../draft/files/tool-calls.ts";

/** What tools returned, by the ids of their calls. */
export type Results = Map<unknown, { isError: boolean; shown: ToolCall["shown"]; isDone: boolean }>;

/** The results that the records of a log hold. */
export function resultsOf(records: readonly JsonObject[]): Results {
  const results: Results = new Map();
  for (const { message, toolUseResult } of records)
    for (const part of objectsOf(objectOf(message).content))
      if (part.type === "tool_result")
        results.set(part.tool_use_id, {
          isError: part.is_error === true,
          shown: shownIn(objectOf(toolUseResult)),
          isDone: false,
        });
  return results;
}

/** The calls of a record that did not fail, each of them once. */
export function callsOf(record: JsonObject, results: Results): ToolCall[] {
  if (record.type !== "assistant") return [];
  return objectsOf(objectOf(record.message).content).flatMap(({ type, id, name, input }) => {
    const result = results.get(id);
    if (type !== "tool_use" || result?.isError || result?.isDone) return [];
    if (result) result.isDone = true;
    return [{ name: textOf(name) ?? "", input, folder: textOf(record.cwd), shown: result?.shown }];
  });
}

/** A whole file that a tool read or an edit is about to change, in the details that are logged beside. */
function shownIn(details: JsonObject): ToolCall["shown"] {
  const file = objectOf(details.file);
  const isWhole = file.startLine === 1 && file.numLines === file.totalLines;
  const path = firstText([file.filePath, details.filePath]);
  const content = typeof details.originalFile === "string" ? details.originalFile : isWhole && file.content;
  return path !== undefined && typeof content === "string" ? { path, content } : undefined;
}
