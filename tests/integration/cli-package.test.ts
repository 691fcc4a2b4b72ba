import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPackage } from "../packages/install-package.ts";
import { api, newMachine, newUser } from "./harness/index.ts";

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await installPackage("cli");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the installed program by `npx`, in the folder where nothing else is. */
const npx = async (args: string[], env: NodeJS.ProcessEnv) =>
  (await run("npx", ["--no-install", "dreams", ...args], { cwd: folder, env })).stdout;

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
