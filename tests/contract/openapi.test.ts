import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ensureInstalled } from "../../local/emulator/venv.ts";
import { paths, root } from "../../local/paths.ts";
import { newUser, stage } from "../integration/harness/index.ts";

const here = join(root, "tests", "contract");
const venv = {
  folder: paths.schemathesis,
  requirements: join(here, "requirements.txt"),
  what: "Schemathesis",
};

/** Ends a run that hangs; schemathesis.toml bounds the number of requests. */
const TIMEOUT_MS = 900_000;

/** DREAMCATCHER_SEED generates other cases than the seed in schemathesis.toml. */
const seed = process.env.DREAMCATCHER_SEED ? ["--seed", process.env.DREAMCATCHER_SEED] : [];

test("the deployed API conforms to its OpenAPI document", { timeout: TIMEOUT_MS }, async () => {
  const program = join(dirname(await ensureInstalled(venv, [3, 10])), "schemathesis");
  const { token } = await newUser({ groups: ["team"] });
  const { failed, report } = await promisify(execFile)(
    program,
    [
      ...["--config-file", join(here, "schemathesis.toml"), "run", `${stage.api_url}/openapi.json`],
      ...["--url", stage.api_url, ...seed],
    ],
    {
      cwd: await mkdtemp(join(tmpdir(), "schemathesis-")),
      env: { ...process.env, DREAMCATCHER_TOKEN: token, PYTHONPATH: here, SCHEMATHESIS_HOOKS: "hooks" },
      maxBuffer: 100_000_000,
    },
  ).then(
    ({ stdout }) => ({ failed: false, report: stdout }),
    (error) => ({ failed: true, report: `${error.stdout ?? error}${error.stderr ?? ""}` }),
  );
  expect(failed, report.replace(/^(.{1000}).*$/gm, "$1 …")).toBe(false);
});
