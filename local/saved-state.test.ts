import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetStreamPositions } from "./saved-state.ts";

const folder = () => mkdtempSync(join(tmpdir(), "saved-state-"));

test("how far streams were read is forgotten, everything else is kept", () => {
  const services = folder();
  const file = join(services, "lambda.json");
  const positions = { __account_region_scoped__: true, data: { mapping: 2128 } };
  const saved = {
    __ministack_format__: 2,
    payload: { functions: { a: 1 }, dynamodb_stream_positions: positions },
  };
  writeFileSync(file, JSON.stringify(saved));
  forgetStreamPositions(services);
  positions.data = {} as typeof positions.data;
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(saved);
});

test("nothing saved yet, or nothing followed, is left as it is", () => {
  const services = folder();
  forgetStreamPositions(services);
  writeFileSync(join(services, "lambda.json"), '{"payload":{}}');
  forgetStreamPositions(services);
  expect(readFileSync(join(services, "lambda.json"), "utf8")).toBe('{"payload":{}}');
});
