import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";

const outdir = mkdtempSync(join(tmpdir(), "dreamcatcher-bundle-"));
const entries = { "not-found": "functions/api/not-found.ts", "get-dream": "functions/api/get-dream.ts" };
const files = (name: string) => readdirSync(join(outdir, name)).filter((file) => file.endsWith(".mjs"));
const text = (name: string) => files(name).map((file) => readFileSync(join(outdir, name, file), "utf8"));

beforeAll(() => bundle(entries, outdir));

test("a bundle is a module with a handler", async () => {
  const { handler } = await import(pathToFileURL(join(outdir, "not-found/index.mjs")).href);
  const requestContext = { http: { method: "GET" }, requestId: "r" };
  await expect(handler({ rawPath: "/nowhere", headers: {}, requestContext })).resolves.toMatchObject({
    statusCode: 404,
  });
});

test("what Lambda never runs is not in it", () => {
  expect(text("get-dream").join()).not.toMatch(/\.aws\/sso|AWS_CONTAINER_CREDENTIALS|Epiphany/);
});

test("contracts of other functions are not in it", () => {
  expect(readFileSync(join(outdir, "get-dream/index.mjs"), "utf8")).not.toContain("codeSnippets");
});

test("Node's own modules are required, not imported", () => {
  for (const module of text("get-dream")) {
    expect(module.replace('from"node:module"', "")).not.toMatch(/(from|import\()\s*"node:/);
  }
});

test("the same sources make the same bundle", async () => {
  const again = mkdtempSync(join(tmpdir(), "dreamcatcher-bundle-"));
  await bundle(entries, again);
  for (const file of files("get-dream")) {
    expect(readFileSync(join(again, "get-dream", file), "utf8")).toBe(
      readFileSync(join(outdir, "get-dream", file), "utf8"),
    );
  }
});

test("an entry without a file is named", async () => {
  await expect(bundle({ "fly-away": "functions/api/fly-away.ts" }, outdir)).rejects.toThrow(
    "no such function: functions/api/fly-away.ts",
  );
});
