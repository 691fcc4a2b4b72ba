import { expect, test } from "vitest";
import { bundle } from "#shared/planning/bundle.ts";
import { buildIdea, IDEAS, type Idea } from "#shared/planning/rules/skeletons/ideas.fixtures.ts";
import { runZip, skipReason } from "./runner.ts";

test.skipIf(skipReason !== undefined).each(Object.keys(IDEAS) as Idea[])(
  "the skeleton for %s passes its own tests in the sandbox",
  async (idea) => {
    const { project } = await buildIdea(idea);
    const { outcome, reason } = await runZip(await bundle(project), {
      command_wall_ms: 20_000,
      total_wall_ms: 20_000,
    });
    expect({ outcome, reason }).toEqual({ outcome: "passed", reason: null });
  },
);
