import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { paths, root } from "../../local/paths.ts";
import { barePython, PROJECT, toolsPython } from "../../local/python-client/environments.ts";
import { newUser, stage } from "../integration/harness/index.ts";

/** Ends a run that hangs; the first one installs the tools. */
const TIMEOUT_MS = 600_000;
/** Each module of tests has a user of its own. */
const USERS = 8;

const NO_ISSUES = "Success: no issues found";

const run = promisify(execFile);

interface Run {
  cwd?: string;
  env?: Record<string, string>;
}

/** What a program prints, or how it failed. */
async function printedBy(program: string, args: string[], { cwd = PROJECT, env = {} }: Run = {}) {
  const options = {
    cwd,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...env },
    maxBuffer: 100_000_000,
  };
  return run(program, args, options).then(
    ({ stdout }) => stdout,
    (error) => `${error}\n${error.stdout ?? ""}${error.stderr ?? ""}`,
  );
}

let tools: string;
beforeAll(async () => {
  tools = await toolsPython();
}, TIMEOUT_MS);

const tool = (name: string) => join(dirname(tools), name);

test("what is generated is what the OpenAPI document and the coroutines give", {
  timeout: TIMEOUT_MS,
}, async () => {
  expect(await printedBy(tools, ["generating/generate.py", "--check"])).toBe("");
});

test("ruff finds nothing and leaves its format", { timeout: TIMEOUT_MS }, async () => {
  const ruff = tool("ruff");
  expect(await printedBy(ruff, ["check", "--quiet", "--no-cache"])).toBe("");
  expect(await printedBy(ruff, ["format", "--quiet", "--no-cache", "--check"])).toBe("");
});

test("the types of package, tests and generator are strict", { timeout: TIMEOUT_MS }, async () => {
  const mypy = ["--cache-dir", join(paths.home, "mypy")];
  expect(await printedBy(tool("mypy"), mypy)).toContain(NO_ISSUES);
});

// Those of threads and those of coroutines wait for the stage side by side.
test.concurrent.each([["tests/_sync"], ["--ignore=tests/_sync"]])(
  "its tests pass on the stage: pytest %s",
  { timeout: TIMEOUT_MS },
  async (which) => {
    const users = await Promise.all(Array.from({ length: USERS }, () => newUser()));
    const env = {
      DREAMCATCHER_URL: stage.api_url,
      DREAMCATCHER_TOKENS: JSON.stringify(users.map(({ token }) => token)),
    };
    const printed = await printedBy(tools, ["-m", "pytest", which], { env });
    expect(printed).toMatch(/\d+ passed in/);
    expect(printed).not.toMatch(/failed|skipped|error/i);
  },
);

test("its wheel runs the README's examples where only it is installed", { timeout: TIMEOUT_MS }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "python-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const python = await barePython();
  await run(tools, ["-m", "hatchling", "build", "-t", "wheel", "-d", folder], { cwd: PROJECT });
  const [wheel = ""] = await readdir(folder);
  expect(wheel).toMatch(/^dreamcatcher_client-[\d.]+-py3-none-any\.whl$/);
  const pip = ["-m", "pip", "--disable-pip-version-check", "--quiet"];
  const install = ["install", "--no-index", "--no-deps", "--force-reinstall", join(folder, wheel)];
  expect(await printedBy(python, [...pip, ...install])).toBe("");
  expect(await printedBy(python, [...pip, "check"])).toBe("");
  const { purelib } = JSON.parse(
    await printedBy(python, ["-c", "import json, sysconfig; print(json.dumps(sysconfig.get_paths()))"]),
  );
  const info = join(purelib, wheel.replace("-py3-none-any.whl", ".dist-info"));
  const licence = join(info, "licenses", "LICENSE");
  expect(await readFile(licence, "utf8")).toBe(await readFile(join(root, "LICENSE"), "utf8"));

  const readme = await readFile(join(PROJECT, "README.md"), "utf8");
  await writeFile(join(folder, "program.py"), blocksOf(readme, "python"));
  const { token } = await newUser();
  const env = { DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: token };
  const printed = await printedBy(python, ["-W", "error", "program.py"], { cwd: folder, env });
  expect(printed).toBe(blocksOf(readme, "text"));
  // A program that uses it is checked by its types as well.
  const mypy = ["--strict", "--python-executable", python, "--cache-dir", join(paths.home, "mypy-readme")];
  expect(await printedBy(tool("mypy"), [...mypy, "program.py"], { cwd: folder })).toContain(NO_ISSUES);
});

const blocksOf = (readme: string, kind: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, block]) => block).join("");
