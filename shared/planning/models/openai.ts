import * as z from "zod";
import { logger } from "#shared/platform/observability/logger.ts";
import { PlanningFailed } from "../planning-failed.ts";
import { type Completion, CUT_OFF, type Model, ModelUnavailable, type Request } from "./model.ts";
import { MAX_REPLY_BYTES, tooLarge } from "./request-reply.ts";
import type { OpenAiSettings } from "./settings.ts";

const ChatCompletion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
    .default({ prompt_tokens: 0, completion_tokens: 0 }),
});

/** The fields of an error response that are safe to log: its message may contain the request. */
const ErrorBody = z.object({
  error: z.object({ type: z.string().nullish(), code: z.unknown(), param: z.string().nullish() }),
});

/** A model behind any server of OpenAI's chat completions API; `key` is called for each request. */
export const openai = (settings: OpenAiSettings, key: () => Promise<string>): Model => ({
  complete: async (request, signal) => {
    const response = await fetch(`${settings.base_url.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await key()}` },
      body: JSON.stringify(bodyOf(request, settings)),
      signal,
      // A redirect would send the key and the dream to an address that is not configured.
      redirect: "error",
    });
    const text = await textOf(response, request.name);
    if (!response.ok) throw refusal(response.status, text);
    return completionOf(text);
  },
});

const bodyOf = ({ system, content, schema, name }: Request, settings: OpenAiSettings) => ({
  model: settings.model,
  messages: [
    { role: "system", content: system },
    { role: "user", content: content.join("\n\n") },
  ],
  response_format: { type: "json_schema", json_schema: { name, schema, strict: true } },
  [settings.output_bound]: settings.max_output_tokens,
});

/** The response body as text; one that is larger than any reply is not read to its end. */
async function textOf({ body }: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    // Escaped within the response's JSON, a reply takes up to twice its size.
    if (bytes > 2 * MAX_REPLY_BYTES) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The error of a failed request: a busy server can be retried, a refused request cannot. */
function refusal(status: number, text: string): Error {
  const errorBody = ErrorBody.safeParse(parsed(text)).data?.error;
  logger.error("model refused", {
    status,
    type: errorBody?.type,
    code: errorBody?.code,
    param: errorBody?.param,
  });
  return status === 408 || status === 409 || status === 429 || status >= 500
    ? new ModelUnavailable(`the model's server returned status ${status}`)
    : new PlanningFailed(`The model's server refused the request with status ${status}.`);
}

function completionOf(text: string): Completion {
  const completion = ChatCompletion.safeParse(parsed(text));
  if (!completion.success) throw new PlanningFailed("The model's server did not return a chat completion.");
  const { choices, usage } = completion.data;
  const used = { usage: { input: usage.prompt_tokens, output: usage.completion_tokens } };
  const choice = choices[0];
  if (choice?.finish_reason === "length") return { ...used, problem: CUT_OFF };
  if (choice?.finish_reason === "content_filter" || choice?.message.refusal)
    return { ...used, problem: "the model declined to reply" };
  const value = parsed(choice?.message.content ?? "");
  return value === undefined ? { ...used, problem: "the reply is not JSON" } : { ...used, value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
