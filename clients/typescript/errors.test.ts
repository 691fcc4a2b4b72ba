import { inspect } from "node:util";
import { expect, test } from "vitest";
import { problem, serve } from "./fixtures.ts";
import { ApiError, createClient, NetworkError } from "./index.ts";

async function failureOf(baseUrl: string) {
  const client = createClient({ baseUrl, maxRetries: 0 });
  return client.dreams.create({ title: "x" }).then(
    () => expect.fail("it succeeded"),
    (error: unknown) => error,
  );
}

test("an error has the fields of the problem document", async () => {
  const errors = [
    { path: "title", message: "must have at least 3 characters" },
    { path: "", message: "must be an object" },
  ];
  const { baseUrl } = await serve(
    problem(422, "invalid-fields", { errors, headers: { "retry-after": "7" } }),
  );
  const error = await failureOf(baseUrl);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    status: 422,
    type: "urn:dreamcatcher:problem:invalid-fields",
    slug: "invalid-fields",
    title: "A title",
    detail: "What is wrong.",
    errors,
    requestId: "r-1",
    retryAfter: 7,
    message: `POST ${baseUrl}/api/v1/dreams: 422 A title: What is wrong.
  title: must have at least 3 characters
  (body): must be an object`,
  });
  expect((error as ApiError).response.status).toBe(422);
});

test("a printed error shows what is wrong, without the internals of its response", async () => {
  const { baseUrl } = await serve(problem(404, "not-found"));
  const printed = inspect(await failureOf(baseUrl));
  expect(printed).toMatch(/ApiError: POST .*: 404 A title: What is wrong\.[\s\S]*slug: 'not-found'/);
  expect(printed).not.toContain("Response");
});

test.each([
  ["<html><head><title>502 Bad Gateway</title></head></html>", "502 Bad Gateway"],
  ["<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>", "Request has expired"],
  ["upstream died", "upstream died"],
  ['{"message":"Service Unavailable"}', "Service Unavailable"],
  ["", "The response has no body."],
])("the body of any other error response is quoted: %s", async (body, detail) => {
  const { baseUrl } = await serve({ status: 502, headers: { "apigw-requestid": "g-1" }, body });
  expect(await failureOf(baseUrl)).toMatchObject({
    status: 502,
    slug: undefined,
    title: "Bad Gateway",
    detail,
    requestId: "g-1",
    retryAfter: undefined,
  });
});

test("Retry-After may be a date", async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const { baseUrl } = await serve(problem(429, "quota-used-up", { headers: { "retry-after": date } }));
  const { retryAfter } = (await failureOf(baseUrl)) as ApiError;
  expect(retryAfter).toBeGreaterThan(3_000);
  expect(retryAfter).toBeLessThanOrEqual(3_600);
});

test("without a response the error has the reason", async () => {
  const error = await failureOf("http://127.0.0.1:9");
  expect(error).toBeInstanceOf(NetworkError);
  expect((error as NetworkError).message).toMatch(/POST http:\/\/127.0.0.1:9\/api\/v1\/dreams: no response/);
  expect((error as NetworkError).cause).toBeInstanceOf(TypeError);
});

test.each([
  ["the page of a network that asks to log in", "<html><head><title>Log in</title></head></html>", "Log in"],
  ["JSON that was cut", '{"id":"d-1","tit', '{"id":"d-1","tit'],
])("a success that is not of the API is no response: %s", async (_, body, quote) => {
  for (const headers of [{ "content-type": "application/json" }, { "content-type": "text/html" }]) {
    const { baseUrl } = await serve({ status: 200, headers, body });
    const error = await createClient({ baseUrl })
      .dreams.get("d-1")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      message:
        `GET ${baseUrl}/api/v1/dreams/d-1: no response (something else answered: ${quote}). ` +
        "Check the address and the connection.",
    });
  }
});

test("a text is returned where an operation has one", async () => {
  const { baseUrl } = await serve({
    status: 200,
    headers: { "content-type": "text/markdown" },
    body: "# Plan",
  });
  const { implementations } = createClient({ baseUrl });
  expect(await implementations.handover("m-1", "agents-md")).toBe("# Plan");
});

test("what a token's provider throws is thrown, and nothing is sent", async () => {
  const { baseUrl, received } = await serve({ status: 200 });
  const expired = new Error("sign in again");
  const client = createClient({ baseUrl, token: () => Promise.reject(expired) });
  await expect(client.dreams.get("d-1")).rejects.toBe(expired);
  expect(received).toEqual([]);
});
