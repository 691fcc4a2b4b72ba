import { beforeEach, expect, test, vi } from "vitest";

const getSecret = vi.hoisted(() => vi.fn());
vi.mock("@aws-lambda-powertools/parameters/secrets", () => ({ getSecret }));

/** As in a new container: the secret is kept in the module. */
async function freshContainer() {
  vi.resetModules();
  return (await import("./origin.ts")).cameByTheApp;
}

const WITH_SECRET = { "x-dreamcatcher-origin": "s3cret" };

beforeEach(() => {
  getSecret.mockReset().mockResolvedValue("s3cret");
  vi.stubEnv("ORIGIN_SECRET_ARN", "arn:of-the-secret");
  return () => vi.unstubAllEnvs();
});

test("only requests with the secret came by the app; it is read once", async () => {
  const cameByTheApp = await freshContainer();
  expect(await cameByTheApp(WITH_SECRET)).toBe(true);
  expect(await cameByTheApp({})).toBe(false);
  expect(getSecret.mock.calls).toEqual([["arn:of-the-secret"]]);
});

test("a stage without a web stack takes every request, and reads nothing", async () => {
  vi.stubEnv("ORIGIN_SECRET_ARN", undefined);
  const cameByTheApp = await freshContainer();
  expect(await cameByTheApp({})).toBe(true);
  expect(getSecret).not.toHaveBeenCalled();
});

test("without the secret no request is taken, and it is read again with the next", async () => {
  getSecret.mockRejectedValueOnce(new Error("throttled"));
  const cameByTheApp = await freshContainer();
  await expect(cameByTheApp(WITH_SECRET)).rejects.toThrow("throttled");
  expect(await cameByTheApp(WITH_SECRET)).toBe(true);
});

test.each([undefined, ""])(
  "the secret %j is an error, not that of a request without the header",
  async (value) => {
    getSecret.mockResolvedValue(value);
    const cameByTheApp = await freshContainer();
    await expect(cameByTheApp({})).rejects.toThrow("the origin's secret is empty");
  },
);
