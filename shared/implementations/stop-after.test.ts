import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function chooseStopFor(implementer: string) {
  vi.stubEnv("IMPLEMENTER", implementer);
  return (await import("./stop-after.ts")).chooseStop;
}

test("an implementation stops where the request asks for it", async () => {
  const chooseStop = await chooseStopFor("embedded");
  expect([chooseStop("plan"), chooseStop(undefined)]).toEqual(["plan", null]);
});

test("a stage whose dreams PipelineOS implements refuses to stop", async () => {
  const chooseStop = await chooseStopFor("remote");
  expect(chooseStop(undefined)).toBeNull();
  const errors = [expect.objectContaining({ path: "stop_after" })];
  expect(() => chooseStop("plan")).toThrow(expect.objectContaining({ status: 422, errors }));
});
