import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Project } from "@dreamcatcher/contracts/plan";
import { expect, test } from "vitest";
import { bundle } from "./bundle.ts";

const project: Project = {
  name: "tides",
  files: [
    { path: "b/e.txt", content: "hoog water" },
    { path: "a.txt", content: "łaag\n" },
  ],
  commands: [],
  unimplemented: [],
  checks: [],
  runner: null,
  proof: { untried: [], unchecked: [], faults: [] },
};

test("the same project gives the same bytes for any order of its files", async () => {
  const bytes = await bundle(project);
  expect(await bundle({ ...project, files: project.files.toReversed() })).toEqual(bytes);
  expect(await bundle({ ...project, files: project.files.slice(1) })).not.toEqual(bytes);
});

test("the bytes do not depend on the time zone", async () => {
  const here = (await bundle(project)).toString("base64");
  const script = `import { bundle } from ${JSON.stringify(fileURLToPath(new URL("bundle.ts", import.meta.url)))};
    process.stdout.write((await bundle(${JSON.stringify(project)})).toString("base64"));`;
  for (const TZ of ["Pacific/Auckland", "America/Los_Angeles"]) {
    const there = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
    });
    expect(there.stdout, there.stderr).toBe(here);
  }
});
