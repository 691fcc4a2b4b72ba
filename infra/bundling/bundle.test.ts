import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FileSystem } from "aws-cdk-lib";
import { beforeAll, expect, test, vi } from "vitest";
import { openapiDocument } from "#shared/platform/openapi/document.ts";
import { bundle } from "./bundle.ts";

const conversations = fileURLToPath(new URL("../../tests/cases/conversations", import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), "dreamcatcher-bundle-"));
const entries = {
  "not-found": "functions/api/not-found.ts",
  "get-dream": "functions/api/get-dream.ts",
  "replace-todos": "functions/api/replace-todos.ts",
  reading: "shared/reading/read.ts",
};
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

test("a bundle has no code of the SDK that never runs on Lambda", () => {
  expect(text("get-dream").join()).not.toMatch(/\.aws\/sso|AWS_CONTAINER_CREDENTIALS|Epiphany|mnemonist/);
});

test("a bundle has no contracts of other functions", () => {
  expect(readFileSync(join(outdir, "get-dream/index.mjs"), "utf8")).not.toContain("codeSnippets");
});

/** Every description in a JSON document, as its text is in a bundle. */
function descriptionsIn(json: string): string[] {
  const found = [...json.matchAll(/"description":("(?:[^"\\]|\\.)+")/g)];
  return [...new Set(found.map(([, description = ""]) => JSON.parse(description) as string))];
}

test("a bundle has no descriptions of contracts", () => {
  const { components } = openapiDocument();
  const described = descriptionsIn(JSON.stringify(components?.schemas)).filter((text) => text.includes(" "));
  expect(described.length).toBeGreaterThan(0);
  const bundled = text("replace-todos").join();
  expect(described.filter((description) => bundled.includes(description))).toEqual([]);
});

test("a package that few conversations need is a file of its own, which loads when one does", async () => {
  const ofPackages = /BAD_DELIMITERS|missing argument to repetition|stateBeforeTagName/;
  expect(ofPackages.test(text("reading").join())).toBe(false);
  const { readConversation } = await import(pathToFileURL(join(outdir, "reading/index.mjs")).href);
  const source = await import("@dreamcatcher/reading/read");
  for (const name of ["ms-copilot-history.csv", "gemini-takeout-bare.html", "chatgpt-canvas-edits.json"]) {
    const file = readFileSync(join(conversations, name), "utf8");
    expect(readConversation(file), name).toEqual(source.readConversation(file));
  }
});

test("a bundle returns the same response to invalid input as its source", async () => {
  vi.stubEnv("TABLE_NAME", "table");
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("BRANDS", '["personal"]');
  vi.stubEnv("POWERTOOLS_METRICS_NAMESPACE", "test");
  vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "true");
  vi.stubEnv("POWERTOOLS_LOG_LEVEL", "SILENT");
  const event = {
    rawPath: "/api/v1/dreams/import/todos",
    pathParameters: { dream_id: "import" },
    headers: {},
    body: JSON.stringify([{ id: "#", text: " " }, { text: 1, done: "no" }, {}]),
    requestContext: {
      http: { method: "PUT" },
      requestId: "r",
      authorizer: { lambda: { owner_id: "anna", scopes: "dreamcatcher/write", tier: "free" } },
    },
  };
  const bundled = await import(pathToFileURL(join(outdir, "replace-todos/index.mjs")).href);
  const source = await import("../../functions/api/replace-todos.ts");
  const response = await bundled.handler(event, {});
  expect(response.statusCode).toBe(422);
  expect(response).toEqual(await source.handler(event as never, {} as never));
});

test("Node's own modules are required, not imported", () => {
  for (const module of text("get-dream")) {
    expect(module.replace('from"node:module"', "")).not.toMatch(/(from|import\()\s*"node:/);
  }
});

test("the same sources give the same bundle", async () => {
  const again = mkdtempSync(join(tmpdir(), "dreamcatcher-bundle-"));
  await bundle(entries, again);
  for (const file of files("get-dream")) {
    expect(readFileSync(join(again, "get-dream", file), "utf8")).toBe(
      readFileSync(join(outdir, "get-dream", file), "utf8"),
    );
  }
});

const root = fileURLToPath(new URL("../..", import.meta.url));
const touch = (file: string) => utimesSync(join(root, file), new Date(), new Date());
const builtAt = (name: string) => statSync(join(outdir, name, "index.mjs")).mtimeMs;

test("only a changed function is bundled again, and the same text is the same asset", async () => {
  const before = { "not-found": builtAt("not-found"), "get-dream": builtAt("get-dream") };
  const asset = FileSystem.fingerprint(join(outdir, "get-dream"));
  touch("package-lock.json");
  await bundle(entries, outdir);
  expect({ "not-found": builtAt("not-found"), "get-dream": builtAt("get-dream") }).toEqual(before);
  touch("functions/api/get-dream.ts");
  await bundle(entries, outdir);
  expect(builtAt("not-found")).toBe(before["not-found"]);
  expect(builtAt("get-dream")).toBeGreaterThan(before["get-dream"]);
  expect(FileSystem.fingerprint(join(outdir, "get-dream"))).toBe(asset);
});

test("the inputs of a bundle are source files, and the package.json of installed packages", () => {
  const inputs = Object.keys(JSON.parse(readFileSync(join(outdir, "get-dream.inputs.json"), "utf8")));
  expect(inputs).toEqual(
    expect.arrayContaining([
      "functions/api/get-dream.ts",
      "shared/contracts/endpoints/dreams.ts",
      "node_modules/zod/package.json",
      "node_modules/esbuild/package.json",
    ]),
  );
  expect(inputs.filter((input) => /@dreamcatcher|^node_modules.*js$|lock/.test(input))).toEqual([]);
});

test("an entry without a file is an error that names it", async () => {
  await expect(bundle({ "fly-away": "functions/api/fly-away.ts" }, outdir)).rejects.toThrow(
    "no such function: functions/api/fly-away.ts",
  );
});
