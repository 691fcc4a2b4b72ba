import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const copy = mkdtempSync(join(tmpdir(), "dreamcatcher-endpoint-"));
const read = (file: string) => readFileSync(join(copy, file), "utf8");

const COPIED = [
  "functions",
  "shared",
  "package.json",
  "tsconfig.base.json",
  "tsconfig.package.json",
  "biome.json",
  ".gitignore",
];

/** Copies the sources, and links the installed packages; the repository's own packages are the copies. */
beforeAll(() => {
  for (const name of COPIED)
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
  const packages = join(root, "node_modules");
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(packages)) {
    if (name !== "@dreamcatcher") symlinkSync(join(packages, name), join(copy, "node_modules", name));
  }
  cpSync(join(packages, "@dreamcatcher"), join(copy, "node_modules/@dreamcatcher"), {
    recursive: true,
    verbatimSymlinks: true,
  });
});

/** Runs Node in the copy. */
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    env: {
      PATH: dirname(process.execPath),
      POWERTOOLS_METRICS_NAMESPACE: "Unit",
      POWERTOOLS_LOG_LEVEL: "SILENT",
    },
  });

const newEndpoint = (options: Record<string, string>) =>
  node(
    "functions/manifest/new-endpoint/run.ts",
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  );

/** What the function of an endpoint returns to a signed-in user. */
function responseOf(name: string, pathParameters: Record<string, string> = {}) {
  const event = {
    headers: {},
    rawPath: "/",
    pathParameters,
    requestContext: {
      requestId: "r",
      http: { method: "GET" },
      authorizer: {
        lambda: { owner_id: "anna", scopes: "dreamcatcher/read dreamcatcher/write", tier: "free" },
      },
    },
  };
  const { stdout, stderr } = node(
    "--input-type=module",
    "--eval",
    `const { handler } = await import("./functions/api/${name}.ts");
     const { statusCode, body } = await handler(${JSON.stringify(event)}, {});
     console.log("\\n" + JSON.stringify({ statusCode, body: JSON.parse(body) }));`,
  );
  const line = stdout.trim().split("\n").at(-1);
  if (!line) throw new Error(stderr);
  return JSON.parse(line);
}

const written = [
  { name: "list-things", method: "GET", path: "/api/v1/things", idea: "things" },
  { name: "get-thing", method: "GET", path: "/api/v1/things/{thing_id}", idea: "things" },
  { name: "shelve-dream", method: "POST", path: "/api/v1/dreams/{dream_id}/shelve", idea: "dreams" },
  { name: "list-dream-notes", method: "GET", path: "/api/v1/dreams/{dream_id}/notes", idea: "dreams" },
];

describe("endpoints written one after the other", () => {
  const outputs: string[] = [];
  beforeAll(() => {
    for (const options of written) {
      const { stdout, stderr, status } = newEndpoint(options);
      expect([status, stderr]).toEqual([0, ""]);
      outputs.push(stdout);
    }
  });

  test("the output lists the written files and the next steps", () => {
    expect(outputs[0]).toContain("functions/api/list-things.ts");
    expect(outputs[0]).toContain("shared/contracts/endpoints/index.ts");
    expect(outputs[1]).not.toContain("shared/contracts/endpoints/index.ts");
    for (const text of outputs) expect(text).toContain("npm run generate");
  });

  test("they compile and are formatted", () => {
    writeFileSync(
      join(copy, "tsconfig.json"),
      JSON.stringify({
        extends: "./tsconfig.base.json",
        files: [...written.map(({ name }) => `functions/api/${name}.ts`), "functions/manifest/sources.ts"],
      }),
    );
    execFileSync(join(root, "node_modules/.bin/tsc"), ["--project", copy], { stdio: "pipe" });
    execFileSync(join(root, "node_modules/.bin/biome"), ["check", "functions", "shared/contracts"], {
      cwd: copy,
      stdio: "pipe",
    });
  }, 120_000);

  test("each is in the contracts and in the manifest", () => {
    const { stdout } = node(
      "--input-type=module",
      "--eval",
      `const { sources } = await import("./functions/manifest/sources.ts");
       const { endpoints, TAG_DESCRIPTIONS } = await import("@dreamcatcher/contracts/endpoints/index");
       const listed = endpoints.map(({ name, method, path, tag: idea }) => ({ name, method, path, idea }));
       console.log(JSON.stringify({ sources, TAG_DESCRIPTIONS, endpoints: listed }));`,
    );
    const { sources, endpoints, TAG_DESCRIPTIONS } = JSON.parse(stdout);
    expect(TAG_DESCRIPTIONS).toHaveProperty("things");
    expect(endpoints).toEqual(expect.arrayContaining(written));
    for (const { name } of written) {
      expect(existsSync(join(copy, sources[name]))).toBe(true);
      expect(read("functions/manifest/endpoints.ts")).toContain(`  "${name}": { uses: uses() },\n`);
    }
  });

  test("their descriptions are complete", () => {
    const { stderr, status } = spawnSync(
      join(root, "node_modules/.bin/vitest"),
      ["run", "--root", copy, "shared/platform/openapi/descriptions"],
      { cwd: copy, encoding: "utf8", env: { PATH: dirname(process.execPath) } },
    );
    expect([status, stderr]).toEqual([0, ""]);
  }, 120_000);

  test("a list is empty, and any other endpoint returns a 404", () => {
    expect(responseOf("list-things")).toEqual({ statusCode: 200, body: { items: [], next_cursor: null } });
    expect(responseOf("get-thing", { thing_id: "one" })).toMatchObject({
      statusCode: 404,
      body: { detail: "There is no such thing." },
    });
    expect(responseOf("get-thing", { thing_id: "#" })).toMatchObject({ statusCode: 422 });
    expect(responseOf("shelve-dream", { dream_id: "import" })).toMatchObject({ statusCode: 422 });
    expect(responseOf("list-dream-notes", { dream_id: "one" })).toMatchObject({
      statusCode: 404,
      body: { detail: "There is no such dream." },
    });
  });
});

test.each([
  ["an existing name", { name: "get-dream" }, "get-dream exists already: functions/api/get-dream.ts"],
  ["a job's name", { name: "purge-dream" }, "purge-dream exists already: functions/jobs/purge-dream.ts"],
  [
    "a name of one word",
    { name: "delete" },
    '--name must be two words or more like list-things, not "delete"',
  ],
  ["a name with a path", { name: "../list-x" }, "--name must be"],
  ["no method", { method: "" }, "--method must be one of GET, POST, PUT, PATCH, DELETE"],
  ["an existing path", { path: "/api/v1/dreams" }, "GET /api/v1/dreams exists already."],
  [
    "another name of a parameter",
    { path: "/api/v1/dreams/{id}", method: "PUT" },
    "/api/v1/dreams/{dream_id}: use the same names",
  ],
  ["a path without its slash", { path: "api/v1/stones" }, "--path must be segments"],
  ["a parameter twice", { path: "/a/{id}/b/{id}" }, "--path names a parameter twice"],
  ["an idea of two words", { idea: "good-things" }, "--idea must be one lower-case word"],
  ["an idea that is another file of the folder", { idea: "index" }, "--idea must be one lower-case word"],
  ["an idea that is a keyword", { idea: "import" }, "--idea must be one lower-case word"],
  ["the idea data", { idea: "data" }, '--idea cannot be "data"'],
  ["the idea sandbox", { idea: "sandbox" }, '--idea cannot be "sandbox"'],
  ["the idea gateway", { idea: "gateway" }, '--idea cannot be "gateway"'],
  ["the idea front", { idea: "front" }, '--idea cannot be "front"'],
  ["the idea observability", { idea: "observability" }, '--idea cannot be "observability"'],
])("refuses %s, and writes nothing", (_, wrong, error) => {
  const before = read("functions/manifest/endpoints.ts");
  const good = { name: "list-stones", method: "GET", path: "/api/v1/stones", idea: "stones" };
  const { status, stderr } = newEndpoint({ ...good, ...wrong });
  expect([status, stderr]).toEqual([1, expect.stringContaining(error)]);
  expect(read("functions/manifest/endpoints.ts")).toBe(before);
  expect(existsSync(join(copy, "shared/contracts/endpoints/stones.ts"))).toBe(false);
});

test("shows its options, and refuses one that it does not have", () => {
  expect(node("functions/manifest/new-endpoint/run.ts", "--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("--path"),
  });
  expect(newEndpoint({ nmae: "list-stones" })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("--nmae"),
  });
});
