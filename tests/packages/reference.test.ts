import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

test("the client's reference describes all that it exports, and names nothing else", async () => {
  const { stdout } = await run("npm", ["run", "docs", "--workspace", "@dreamcatcher/client"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(stdout).not.toContain("[warning]");
  await access(`${root}clients/typescript-reference/dist/index.html`);
});
