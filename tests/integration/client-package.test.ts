import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPackage } from "../packages/install-package.ts";
import { api, newUser, stage } from "./harness/index.ts";

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await installPackage("typescript");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a program in a folder where only the client is installed. */
async function printedBy(program: string, token: string): Promise<string> {
  await writeFile(join(folder, "program.js"), program);
  const env = { PATH: process.env.PATH, DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: token };
  return (await run(process.execPath, ["program.js"], { cwd: folder, env })).stdout;
}

test("the client installed from its tarball lists the dreams of a stage", async () => {
  const user = await newUser();
  const { dreams } = api(user);
  for (const title of ["Kite", "Raft"]) await dreams.create({ title });
  const program = `
    import { createClient } from "@dreamcatcher/client";
    const { DREAMCATCHER_URL: baseUrl, DREAMCATCHER_TOKEN: token } = process.env;
    for await (const { title } of createClient({ baseUrl, token }).dreams.list({ limit: 1 })) console.log(title);
  `;
  expect(await printedBy(program, user.token)).toBe("Raft\nKite\n");
});

test("the examples of the README print the output in it", async () => {
  const readme = await readFile(new URL("../../clients/typescript/README.md", import.meta.url), "utf8");
  const blocks = (kind: string) =>
    [...readme.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))]
      .map(([, block]) => block)
      .join("");
  const { token } = await newUser();
  expect(await printedBy(blocks("js"), token)).toBe(blocks("text"));
});
