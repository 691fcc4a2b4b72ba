import { isObject, type JsonObject, objectOf, parsedJson, textOf } from "@dreamcatcher/text/json";
import { readParts } from "../../draft/parts.ts";

/** The result of deep research. */
export interface Report {
  content: string;
  metadata: JsonObject;
}

const STATE = "The latest state of the widget is: ";

/**
 * The report that a message carries and shows in a widget in place of saying it: as `report_message` in the
 * state of the widget (`metadata.chatgpt_sdk.widget_state`, `…tool_response_metadata.venus_widget_state`, or
 * the text of a tool), often as JSON in text. In older conversations a tool says the report itself.
 *
 * The places are those of rashidazarang/chatgpt-chat-exporter PR 38 and robotlearning123/gpt2agent PR 9.
 */
export function reportOf(message: JsonObject): Report | undefined {
  const metadata = objectOf(message.metadata);
  const sdk = objectOf(metadata.chatgpt_sdk);
  const isTool = objectOf(message.author).role === "tool";
  const said = isTool ? readParts(message.content).content : "";
  const states = [
    sdk.widget_state,
    objectOf(sdk.tool_response_metadata).venus_widget_state,
    metadata.venus_widget_state,
    metadata["chatgpt_sdk.widget_state"],
    said.startsWith(STATE) ? said.slice(STATE.length) : undefined,
  ];
  for (const state of states) {
    const report = objectOf(parsed(state).report_message);
    const { content } = readParts(report.content, "\n");
    if (content !== "") return { content, metadata: objectOf(report.metadata) };
  }
  return metadata.is_async_task_result_message === true && said !== ""
    ? { content: said, metadata }
    : undefined;
}

function parsed(state: unknown): JsonObject {
  if (isObject(state)) return state;
  if (!textOf(state)?.includes("report_message")) return {};
  return objectOf(parsedJson(String(state)));
}
