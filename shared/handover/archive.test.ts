import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamOfConversation } from "#shared/planning/built.fixtures.ts";
import { bundle } from "#shared/planning/bundle.ts";
import { rules } from "#shared/planning/rules/index.ts";
import { handOverArchive } from "./archive.ts";

const scratch = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const examples: { title: string }[] = JSON.parse(
  readFileSync(new URL("../../examples/chatgpt-export/conversations.json", import.meta.url), "utf8"),
);

/** What is handed over of a conversation, with its project. */
async function archiveOf(conversation: unknown) {
  const dream = await dreamOfConversation(conversation);
  const plan = await rules.plan(dream, { now });
  const project = await rules.generate(dream, plan);
  return { project, files: handOverArchive({ dream, plan, project, addresses: new Map(), date: now }) };
}

describe.each(examples.map((each) => [each.title, each] as const))("%s", (_, conversation) => {
  test("is handed over with its files as they are, in a sound repository that is clean", async () => {
    const { project, files } = await archiveOf(conversation);
    expect(files).toEqual(expect.arrayContaining(project.files));
    const folder = mkdtempSync(join(scratch, "a-"));
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const git = (...args: string[]) =>
      execFileSync("git", args, {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
      });
    expect(git("fsck", "--strict", "--no-progress")).toBe("");
    expect(git("status", "--porcelain")).toBe("");
    const subjects = git("log", "--format=%s").trim().split("\n");
    expect(subjects[0]).toBe("Hand over the project");
    expect(git("ls-files").trim().split("\n")).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => !path.startsWith(".git/"))
        .sort(),
    );
  });

  test("is the same bytes each time", async () => {
    const [one, two] = await Promise.all([archiveOf(conversation), archiveOf(conversation)]);
    expect(await bundle(one)).toEqual(await bundle(two));
  });
});
