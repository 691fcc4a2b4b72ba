import {
  BedrockRuntimeClient,
  BedrockRuntimeServiceException,
  ConverseCommand,
  type ConverseCommandOutput,
  type ToolInputSchema,
} from "@aws-sdk/client-bedrock-runtime";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { logger } from "#shared/platform/observability/logger.ts";
import { PlanningFailed } from "../planning-failed.ts";
import { type Completion, CUT_OFF, type Model, type Request } from "./model.ts";
import type { BedrockSettings } from "./settings.ts";

/** A model of Amazon Bedrock. It replies by calling its only tool: the tool's input is the reply. */
export function bedrock(settings: BedrockSettings): Model {
  // The default handler uses HTTP/2, over which the emulator does not recognize signatures.
  const client = new BedrockRuntimeClient({ requestHandler: new NodeHttpHandler() });
  return {
    complete: async (request, signal) => {
      try {
        const command = new ConverseCommand(inputOf(request, settings));
        return completionOf(await client.send(command, { abortSignal: signal }));
      } catch (error) {
        throw isRefusal(error) ? refusal(error) : error;
      }
    },
  };
}

const inputOf = ({ system, content, schema, name }: Request, settings: BedrockSettings) => ({
  modelId: settings.model,
  system: [{ text: system }],
  messages: [{ role: "user" as const, content: content.map((text) => ({ text })) }],
  inferenceConfig: { maxTokens: settings.max_output_tokens },
  toolConfig: {
    tools: [
      {
        toolSpec: {
          name,
          description: `Takes the ${name}.`,
          inputSchema: { json: schema } as ToolInputSchema,
        },
      },
    ],
    toolChoice: { any: {} },
  },
});

function completionOf({ output, stopReason, usage }: ConverseCommandOutput): Completion {
  const used = { usage: { input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 } };
  if (stopReason === "max_tokens" || stopReason === "model_context_window_exceeded")
    return { ...used, problem: CUT_OFF };
  if (stopReason === "guardrail_intervened" || stopReason === "content_filtered")
    return { ...used, problem: "the model declined to reply" };
  const value = output?.message?.content?.find(({ toolUse }) => toolUse)?.toolUse?.input;
  return value === undefined ? { ...used, problem: "the reply is not JSON" } : { ...used, value };
}

/** Whether the service refuses the request itself, as opposed to being busy. */
const isRefusal = (error: unknown): error is BedrockRuntimeServiceException =>
  error instanceof BedrockRuntimeServiceException &&
  [400, 403, 404].includes(error.$metadata.httpStatusCode ?? 0);

function refusal({ name }: BedrockRuntimeServiceException): PlanningFailed {
  logger.error("model refused", { name });
  return new PlanningFailed(`Amazon Bedrock refused the request: ${name}.`);
}
