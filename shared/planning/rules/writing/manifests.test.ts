import { describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

async function made(files: readonly (readonly [filename: string, code: string])[], content = "") {
  const dream = dreamWith([
    { content, code_snippets: files.map(([filename, code]) => ({ language: "text", filename, code })) },
  ]);
  const project = await rules.generate(dream, await rules.plan(dream, { now }));
  const find = (path: string) => project.files.find((file) => file.path === path)?.content ?? "";
  return { project, find, packageJson: () => JSON.parse(find("package.json")) };
}

describe("package.json", () => {
  test("has the imported packages, with their known version ranges", async () => {
    const { packageJson, project } = await made([
      ["src/server.js", 'import express from "express"; import "some-package/deep"; express().listen(1);'],
      ["test/server.test.js", 'import { test } from "vitest"; test();'],
    ]);
    expect(packageJson()).toMatchObject({
      type: "module",
      dependencies: { express: "^5.0.0", "some-package": "*" },
      devDependencies: { vitest: expect.any(String) },
      scripts: { start: "node src/server.js" },
    });
    // Code with packages is only parsed.
    expect(new Set(project.checks.map(({ kind }) => kind))).toEqual(new Set(["syntax"]));
  });

  test("of the conversation stays unchanged where it is complete", async () => {
    const given = '{ "name": "tally", "type": "module", "scripts": { "test": "node --test" } }\n';
    const { find } = await made([
      ["package.json", given],
      ["src/a.js", "export const a = 1;"],
    ]);
    expect(find("package.json")).toBe(given);
  });

  test("of the conversation gets its missing fields", async () => {
    const { packageJson } = await made([
      ["package.json", '{ "name": "tally", "dependencies": { "zod": "3.0.0" } }'],
      ["src/a.js", 'import "zod"; import "hono"; export const a = 1;'],
    ]);
    expect(packageJson()).toMatchObject({
      name: "tally",
      type: "module",
      dependencies: { zod: "3.0.0", hono: "^4.0.0" },
    });
  });

  test("names the Node.js that runs TypeScript, where there is TypeScript and no other version is named", async () => {
    const tide = "export const tide: number = 1;";
    const { packageJson } = await made([["src/tide.ts", tide]]);
    expect(packageJson().engines).toEqual({ node: ">=22.18" });
    const given = '{ "engines": { "node": ">=24" } }';
    const own = await made([
      ["package.json", given],
      ["src/tide.ts", tide],
    ]);
    expect(own.packageJson().engines).toEqual({ node: ">=24" });
    const javascript = await made([["src/tide.js", "export const tide = 1;"]]);
    expect(javascript.packageJson()).not.toHaveProperty("engines");
  });

  test("that is invalid is replaced, and listed as unimplemented", async () => {
    const { packageJson, project } = await made([
      ["package.json", '{ "name": // mine\n "tally" }'],
      ["src/a.js", "export const a = 1;"],
    ]);
    expect(packageJson()).toMatchObject({ type: "module" });
    expect(project.unimplemented.join()).toContain("it is invalid");
  });

  test("quotes and escapes file names with special characters in its scripts", async () => {
    const { packageJson, find, project } = await made([
      ["app/(tide)/[port]/main.js", "console.log(1);"],
      ["app/(tide)/[port]/main.test.js", 'import { test } from "node:test"; test("a", () => {});'],
    ]);
    expect(packageJson().scripts.start).toBe("node 'app/(tide)/[port]/main.js'");
    expect(project.checks[0]?.ran).toBe("node --test 'app/(tide)/[port]/main.test.js'");
    expect(find("README.md")).toContain("node 'app/(tide)/[port]/main.js'");
  });

  test("with tasks of its own says itself how its code is built and run", async () => {
    const given = '{ "name": "tally", "scripts": { "dev": "vite", "test": "vitest" } }';
    const { find } = await made([
      ["package.json", given],
      ["src/a.ts", "export const a: number = 1;\nconsole.log(a);"],
    ]);
    expect(find("package.json")).toBe(`${given}\n`);
  });

  test("is not written beside that of a folder which has all code, nor for some files of a code base", async () => {
    const paths = async (...files: readonly (readonly [string, string])[]) =>
      (await made(files)).project.files.map(({ path }) => path);
    const express = 'import express from "express"; express().listen(1);';
    expect(await paths(["web/package.json", "{}"], ["web/src/a.js", express])).not.toContain("package.json");
    expect(await paths(["web/package.json", "{}"], ["api/a.js", express])).toContain("package.json");
    const part = 'import "./x.js"; import "./y.js"; import "./z.js"; import "hono";';
    expect(await paths(["src/a.js", part])).not.toContain("package.json");
  });

  test("is not written beside changes of files that are elsewhere", async () => {
    const dream = dreamWith([
      {
        code_snippets: [
          { language: "javascript", filename: "src/a.js", code: 'import hono from "hono";\nhono();' },
          {
            language: "diff",
            filename: "src/b.js",
            code: "@@\n const moon = 0;\n-const tide = 1;\n+const tide = 2;",
          },
        ],
      },
    ]);
    const { files } = await rules.generate(dream, await rules.plan(dream, { now }));
    expect(files.map(({ path }) => path)).toContain("patches/001-b.js.patch");
    expect(files.map(({ path }) => path)).not.toContain("package.json");
  });

  test("of the conversation gets no package of which only types are imported, nor one of a helper", async () => {
    const code =
      'import type { Event } from "tide-types";\nimport hono from "hono";\nexport const a: Event = hono;';
    const helper: [string, string] = ["scripts/icons.js", 'import canvas from "canvas";\ncanvas();'];
    const given = await made([
      ["package.json", '{ "dependencies": { "zod": "3.0.0" } }'],
      ["src/a.ts", code],
      helper,
    ]);
    expect(Object.keys(given.packageJson().dependencies)).toEqual(["zod", "hono"]);
    expect(given.packageJson()).not.toHaveProperty("devDependencies");
    const written = await made([["src/a.ts", code], helper]);
    expect(written.packageJson()).toMatchObject({
      dependencies: { canvas: "*", hono: expect.any(String) },
      devDependencies: { "tide-types": "*" },
    });
  });

  test("has the tools of a framework that its pages show", async () => {
    const vite = await made([
      ["index.html", '<html><body><script type="module" src="/src/main.tsx"></script></body></html>'],
      ["src/main.tsx", 'import { createRoot } from "react-dom/client";\ncreateRoot(tide).render(<p>1</p>);'],
    ]);
    expect(vite.packageJson()).toMatchObject({
      scripts: { dev: "vite" },
      dependencies: { vite: expect.any(String) },
    });
    expect(vite.packageJson()).not.toHaveProperty("engines");
    const scripts = await made([
      ["public/index.html", '<html><body><div id="root"></div></body></html>'],
      ["src/index.js", 'import { createRoot } from "react-dom/client";\ncreateRoot(tide).render(<p>1</p>);'],
    ]);
    expect(scripts.packageJson()).toMatchObject({ scripts: { dev: "react-scripts start" } });
  });

  test("has no type where ES modules and CommonJS are mixed", async () => {
    const { packageJson } = await made([
      ["package.json", '{ "type": "module" }'],
      ["a.js", "export const a = 1;"],
      ["b.js", "module.exports = { b: 1 };"],
    ]);
    expect(packageJson()).not.toHaveProperty("type");
  });
});

test("pyproject.toml has the known packages of imported modules", async () => {
  const { find, project } = await made([
    ["app.py", "import yaml\nimport json\nimport helpers\nprint(yaml, helpers)"],
  ]);
  expect(find("pyproject.toml")).toContain('dependencies = [\n  "PyYAML",\n]');
  expect(project.unimplemented).toContain("helpers.py, which app.py imports: it is not in the conversation");
});

describe("examples", () => {
  const program: readonly [string, string] = ["cli.js", "console.log(process.argv[2]);"];
  const dice: readonly [string, string] = ["dice.js", "console.log(Math.random());"];
  const examples = async (content: string) => {
    const { project } = await made([program, dice], content);
    return project.checks.filter(({ kind }) => kind === "example");
  };

  test.each([
    [
      "a prompt with what follows",
      "```console\n$ node cli.js 'a b'\na b\n$ node cli.js x\nx\n```",
      ["it prints a b", "it prints x"],
    ],
    ["a sentence that announces the output", "`node cli.js x` prints:\n\n```text\nx\n```", ["it prints x"]],
    [
      "the last of two for one command",
      "```console\n$ node cli.js x\ny\n$ node cli.js x\nx\n```",
      ["it prints x"],
    ],
  ])("%s", async (_, content, outputs) => {
    expect((await examples(content)).map(({ expects }) => expects)).toEqual(outputs);
  });

  test.each([
    ["a shell", "```console\n$ node cli.js x | wc -l\n1\n```"],
    ["a shell's substitution", "```console\n$ node cli.js $(id)\n1\n```"],
    ["an option of Node", "```console\n$ node --eval 1\n1\n```"],
    ["a file outside", "```console\n$ node ../cli.js\n1\n```"],
    ["a missing file", "```console\n$ node cli.js data.csv\n1\n```"],
    ["output that is cut short", "```console\n$ node cli.js x\nx\n...\n```"],
    ["no output", "```console\n$ node cli.js x\n```"],
    ["chance", "Now `Math.random()`:\n\n```console\n$ node dice.js x\n4\n```"],
    ["another program", "```console\n$ curl example.com\nx\n```"],
  ])("are not run: %s", async (_, content) => {
    expect(await examples(content)).toEqual([]);
  });

  test("are not run where they are older than the code", async () => {
    const content = "```console\n$ node cli.js x\nx\n```";
    const snippet = (code: string) => ({ language: "javascript", filename: "cli.js", code });
    const dream = dreamWith([
      { content, code_snippets: [snippet("console.log(1)")] },
      { code_snippets: [snippet("console.log(2)")] },
    ]);
    const { checks } = await rules.generate(dream, await rules.plan(dream, { now }));
    expect(checks.filter(({ kind }) => kind === "example")).toEqual([]);
  });
});
