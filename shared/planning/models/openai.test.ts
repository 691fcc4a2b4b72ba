import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import { PlanningFailed } from "../planning-failed.ts";
import { openai } from "./openai.ts";

let respond: RequestListener;
let logged: MockInstance<typeof logger.error>;
const server = createServer((request, response) => respond(request, response));
let base_url = "";
beforeEach(async () => {
  logged = vi.spyOn(logger, "error").mockReturnValue();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const complete = (signal = AbortSignal.timeout(5_000)) =>
  openai(
    {
      model: "m",
      base_url,
      key_arn: "arn",
      output_bound: "max_completion_tokens",
      price: { input: 0, output: 0 },
      max_input_chars: 10_000,
      max_output_tokens: 1_000,
      seconds_per_call: 1,
      seconds_per_step: 1,
    },
    async () => "key",
  ).complete({ system: "s", content: ["a", "b"], schema: { type: "object" }, name: "plan" }, signal);

const completionWith = (message: object, finish_reason = "stop") =>
  JSON.stringify({
    choices: [{ message, finish_reason }],
    usage: { prompt_tokens: 7, completion_tokens: 3 },
  });
const usage = { input: 7, output: 3 };

test("requests JSON of the schema, with a token limit and the key", async () => {
  let sent: unknown;
  respond = async (request, response) => {
    const chunks = await Array.fromAsync(request);
    const { url, headers } = request;
    sent = { url, authorization: headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString()) };
    response.end(completionWith({ content: '{"a":1}' }));
  };
  expect(await complete()).toEqual({ usage, value: { a: 1 } });
  expect(sent).toEqual({
    url: "/v1/chat/completions",
    authorization: "Bearer key",
    body: {
      model: "m",
      max_completion_tokens: 1_000,
      messages: [
        { role: "system", content: "s" },
        { role: "user", content: "a\n\nb" },
      ],
      response_format: {
        type: "json_schema",
        json_schema: { name: "plan", schema: { type: "object" }, strict: true },
      },
    },
  });
});

test.each([
  ["plain text", completionWith({ content: "Sure!" }), { problem: "the reply is not JSON" }],
  ["no content", completionWith({ content: null }), { problem: "the reply is not JSON" }],
  [
    "half of it",
    completionWith({ content: '{"a":' }, "length"),
    { problem: expect.stringMatching("cut off") },
  ],
  ["a refusal", completionWith({ refusal: "No." }), { problem: "the model declined to reply" }],
])("%s is a problem that the model can repair", async (_, body, problem) => {
  respond = (_, response) => response.end(body);
  expect(await complete()).toEqual({ usage, ...problem });
});

test.each([400, 401, 403, 404, 422])("%i fails without a retry or the server's message", async (status) => {
  respond = (_, response) => response.writeHead(status).end('{"error":{"message":"key sk-123 is wrong"}}');
  await expect(complete()).rejects.toThrow(
    new PlanningFailed(`The model's server refused the request with status ${status}.`),
  );
  expect(JSON.stringify(logged.mock.calls)).not.toContain("sk-123");
});

test.each([408, 429, 500, 503])("%i can be retried", async (status) => {
  respond = (_, response) => response.writeHead(status).end("busy");
  await expect(complete()).rejects.toSatisfy((error) => !(error instanceof PlanningFailed));
});

test("an endless response is not read to its end", async () => {
  respond = (_, response) => {
    const write = (): void => {
      if (!response.destroyed) response.write("x".repeat(100_000), () => setImmediate(write));
    };
    write();
  };
  await expect(complete()).rejects.toThrow(/plan is too large/);
});

test("the key is not sent to a redirect's target", async () => {
  respond = (_, response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
  await expect(complete()).rejects.toThrow();
});

test("a response that is not a chat completion fails without a retry", async () => {
  respond = (_, response) => response.end("<html>");
  await expect(complete()).rejects.toThrow(PlanningFailed);
});

test("a request without a response ends with the signal", async () => {
  respond = () => {};
  await expect(complete(AbortSignal.timeout(50))).rejects.toThrow(/timeout/);
});
