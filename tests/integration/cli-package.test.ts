import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { servePage } from "../browser/serve-page.ts";
import { installPackage } from "../packages/install-package.ts";
import { api, newMachine, newUser, stage } from "./harness/index.ts";

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await installPackage("cli");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the installed program by `npx`, in the folder where nothing else is. */
async function npx(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const running = run("npx", ["--no-install", "dreams", ...args], { cwd: folder, env });
  running.child.stdin?.end();
  return (await running).stdout;
}

test("the tarball has the program, its README and licences, and needs no other package", () => {
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "@dreamcatcher",
  ]);
  const installed = join(folder, "node_modules/@dreamcatcher/cli");
  expect(readdirSync(installed).sort()).toEqual([
    "LICENSE",
    "README.md",
    "licences",
    "main.js",
    "modules",
    "package.json",
  ]);
  expect(JSON.parse(readFileSync(join(installed, "package.json"), "utf8"))).toMatchObject({
    bin: { dreams: "main.js" },
    engines: { node: ">=24" },
  });
});

test("installed in an empty folder, it syncs, finds and lists the dreams of a stage", async () => {
  const user = await newUser();
  await api(user).dreams.create({ title: "Kite", summary: "Of paper and sticks." });
  const { env } = await newMachine(user);
  expect(await npx(["--version"], env)).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await npx(["sync"], env)).toMatch(/^Sent 0, received \d+\.\n$/);
  expect(await npx(["list"], env)).toMatch(/^\w{6} {2}Kite +idea\n$/);
  expect(JSON.parse(await npx(["search", "sticks", "--json"], env)).items).toMatchObject([
    { dream: { title: "Kite" } },
  ]);
});

test("installed, it names a stage, begins a sign-in, and signs out", async () => {
  onTestFinished(await servePage(stage));
  const { env } = await newMachine();
  expect(await npx(["stage", "add", "local", stage.web_url], env)).toContain(stage.web_url);
  expect(await npx(["stage", "use", "local"], env)).toContain("Commands use local now");
  const failed = await npx(["login", "--no-browser", "--json"], env).catch((error) => error);
  expect(JSON.parse(failed.stdout).sign_in_url).toContain("code_challenge=");
  expect(JSON.parse(failed.stderr).error).toMatchObject({ exit: 2 });
  expect(await npx(["logout"], env)).toBe("Nobody was signed in.\n");
});
