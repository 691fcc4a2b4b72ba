import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { ObjectFormat } from "./format.ts";
import { generic } from "./generic.ts";

/**
 * What was sent to the API of OpenAI or Anthropic together with what it answered, in one record, as logs and
 * stored completions keep it: `{request: {messages}, response: {choices: [{message}]}}`, or the fields of
 * both side by side, with `input` and `output` for OpenAI's Responses.
 *
 * Learnt from openai/openai-python, `src/openai/types/responses/response.py`, and
 * `src/openai/types/chat/chat_completion.py`.
 */
export const apiCall: ObjectFormat = {
  shape: "object",
  name: "API calls",
  file: "JSON with `request` and `response`, or a line of such JSON per call",
  detect: (call) => asked(call).length > 0 && answered(call).length > 0,
  read(call) {
    const { id, model, created, created_at } = responseOf(call);
    return generic.read({
      id,
      model: firstText([model, requestOf(call).model]),
      created: created ?? created_at,
      messages: [...asked(call), ...answered(call)],
    });
  },
};

const bodyOf = (value: unknown): JsonObject =>
  objectOf(isObject(objectOf(value).body) ? objectOf(value).body : value);

const requestOf = (call: JsonObject): JsonObject => (isObject(call.request) ? bodyOf(call.request) : call);

const responseOf = (call: JsonObject): JsonObject => (isObject(call.response) ? bodyOf(call.response) : call);

function asked(call: JsonObject): JsonObject[] {
  const { messages, input } = requestOf(call);
  const text = textOf(input);
  if (text !== undefined) return [{ role: "user", content: text }];
  return [...objectsOf(messages), ...objectsOf(input)].filter(({ role }) => textOf(role));
}

/** Of several choices the first was seen. */
function answered(call: JsonObject): JsonObject[] {
  const response = responseOf(call);
  const choice = objectsOf(response.choices)[0];
  const items = objectsOf(response.output).filter(({ type }) => type === "message");
  const whole = response.type === "message" && Array.isArray(response.content) ? [response] : [];
  return [...objectsOf([choice?.message]), ...items, ...whole].filter(({ role }) => textOf(role));
}
