import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleFunctions, type FunctionCode } from "../../infra/functions.ts";
import { NO_MODEL } from "../../infra/stages/planner-settings.ts";
import { resources, templatesOf } from "./synthesized.ts";

let code: FunctionCode;

beforeAll(async () => {
  code = await bundleFunctions();
});

/** The text of a module and of its static imports. */
function startOf(folder: string, file = "index.mjs"): string {
  const text = readFileSync(join(folder, file), "utf8");
  const needed = [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = ""]) => name);
  return [text, ...needed.map((name) => startOf(folder, name))].join("\n");
}

const wholeOf = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");

describe.each(["prod", "local"])("%s", (stage) => {
  const { service } = templatesOf(stage, NO_MODEL);
  const environments = Object.values(resources(service, "AWS::Lambda::Function")).map(
    ({ Properties: { Description, Environment } }) => ({
      name: Description as string,
      // Node.js itself reads NODE_OPTIONS.
      given: Object.keys(Environment?.Variables ?? {}).filter((variable) => variable !== "NODE_OPTIONS"),
    }),
  );
  const known = new Set(environments.flatMap(({ given }) => given));
  const readIn = (text: string) => [...known].filter((name) => new RegExp(`["'\`.]${name}\\b`).test(text));

  test.each(environments)(
    "$name has the variables that its bundle reads when it starts",
    ({ name, given }) => {
      expect(given).toEqual(expect.arrayContaining(readIn(startOf(code.folder(name)))));
    },
  );

  test.each(environments)("$name has no variables that its bundle does not read", ({ name, given }) => {
    expect(readIn(wholeOf(code.folder(name)))).toEqual(expect.arrayContaining(given));
  });
});
