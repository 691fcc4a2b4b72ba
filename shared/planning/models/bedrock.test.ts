import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import { PlanningFailed } from "../planning-failed.ts";
import { bedrock } from "./bedrock.ts";

let sent: { url: string | undefined; body: unknown };
let respond: { status: number; type?: string; body: object };
const server = createServer(async (request, response) => {
  sent = { url: request.url, body: await json(request) };
  const { status, type, body } = respond;
  response.writeHead(status, {
    "content-type": "application/json",
    ...(type && { "x-amzn-errortype": type }),
  });
  response.end(JSON.stringify(body));
});

beforeEach(async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const complete = () =>
  bedrock({
    model: "maker.model-v1:0",
    price: { input: 0, output: 0 },
    max_input_chars: 10_000,
    max_output_tokens: 1_000,
    seconds_per_call: 1,
    seconds_per_step: 1,
  }).complete(
    { system: "s", content: ["a", "b"], schema: { type: "object" }, name: "plan" },
    AbortSignal.timeout(5_000),
  );

function replies(stopReason: string, ...content: object[]) {
  const usage = { inputTokens: 7, outputTokens: 3, totalTokens: 10 };
  respond = { status: 200, body: { output: { message: { role: "assistant", content } }, stopReason, usage } };
}
const toolUse = { toolUse: { toolUseId: "1", name: "plan", input: { a: 1 } } };
const usage = { input: 7, output: 3 };

test("requests a call of the one tool, with each block as its own content", async () => {
  replies("tool_use", { text: "Here it is." }, toolUse);
  expect(await complete()).toEqual({ usage, value: { a: 1 } });
  expect(sent).toEqual({
    url: "/model/maker.model-v1%3A0/converse",
    body: {
      system: [{ text: "s" }],
      messages: [{ role: "user", content: [{ text: "a" }, { text: "b" }] }],
      inferenceConfig: { maxTokens: 1_000 },
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: "plan",
              description: expect.any(String),
              inputSchema: { json: { type: "object" } },
            },
          },
        ],
        toolChoice: { any: {} },
      },
    },
  });
});

test.each([
  ["end_turn", "the reply is not JSON"],
  ["malformed_tool_use", "the reply is not JSON"],
  ["max_tokens", expect.stringMatching("cut off")],
  ["guardrail_intervened", "the model declined to reply"],
])("a reply with stop reason %s is a problem that the model can repair", async (stopReason, problem) => {
  replies(stopReason, { text: "Well." });
  expect(await complete()).toEqual({ usage, problem });
});

test.each([
  [400, "ValidationException"],
  [403, "AccessDeniedException"],
  [404, "ResourceNotFoundException"],
])("%i fails without a retry, and names the error", async (status, type) => {
  respond = { status, type, body: { message: "about your account 123" } };
  await expect(complete()).rejects.toThrow(
    new PlanningFailed(`Amazon Bedrock refused the request: ${type}.`),
  );
});

test.each([
  [429, "ThrottlingException"],
  [408, "ModelTimeoutException"],
  [503, "ServiceUnavailableException"],
])("%i can be retried", async (status, type) => {
  respond = { status, type, body: { message: "busy" } };
  await expect(complete()).rejects.toSatisfy((error) => !(error instanceof PlanningFailed));
});
