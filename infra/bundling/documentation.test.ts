import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openapiDocument } from "#shared/platform/openapi/document.ts";
import { buildDocumentation } from "./documentation.ts";

const folder = mkdtempSync(join(tmpdir(), "dreamcatcher-documentation-"));
afterAll(() => rmSync(folder, { recursive: true }));
const functions = join(folder, "functions");
const built = join(folder, "built");
const read = (file: string) => readFileSync(join(functions, file));

beforeAll(async () => {
  for (const name of ["get-docs", "get-docs-script", "get-openapi", "get-asyncapi", "get-events-docs"])
    mkdirSync(join(functions, name), { recursive: true });
  await buildDocumentation(functions, built);
});

test("the OpenAPI document is that of the contracts", () => {
  expect(JSON.parse(read("get-openapi/openapi.json").toString())).toEqual(
    JSON.parse(JSON.stringify(openapiDocument())),
  );
});

test("both encodings have the same script, small enough for a response", () => {
  const brotli = read("get-docs-script/app.js.br");
  const gzip = read("get-docs-script/app.js.gz");
  expect(brotliDecompressSync(brotli).equals(gunzipSync(gzip))).toBe(true);
  expect(gunzipSync(gzip).toString()).toContain("createApiReference");
  const MAX_RESPONSE_BYTES = 6 * 1024 * 1024;
  for (const body of [brotli, gzip])
    expect(body.toString("base64").length).toBeLessThan(MAX_RESPONSE_BYTES / 2);
});

test("the page's URL of its script has a version", () => {
  expect(read("get-docs/page.html").toString()).toMatch(/<script src="docs\/app\.js\?v=[0-9a-f]{16}" defer>/);
});

test("an unchanged script is not built again", async () => {
  const before = statSync(join(built, "app.js.br")).mtimeMs;
  await buildDocumentation(functions, built);
  expect(statSync(join(built, "app.js.br")).mtimeMs).toBe(before);
});
