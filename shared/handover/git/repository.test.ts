import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Commit, repositoryOf } from "./repository.ts";

const scratch = mkdtempSync(join(tmpdir(), "repository-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes the last commit's files and the repository beside them, and returns a function that runs git. */
function checkedOut(commits: readonly Commit[]) {
  const folder = mkdtempSync(join(scratch, "r-"));
  for (const { path, content } of [...(commits.at(-1)?.files ?? []), ...repositoryOf(commits)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return (...args: string[]) =>
    execFileSync("git", args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
}

const commit = (
  message: string,
  files: Record<string, string>,
  date = "2026-03-06T16:11:26.000Z",
): Commit => ({
  author: "chatgpt",
  email: "assistant@dreamcatcher.invalid",
  date,
  message,
  files: Object.entries(files).map(([path, content]) => ({ path, content })),
});

const history = [
  commit("Read the tables", { "src/tides.js": "export const a = 1;\n" }),
  commit(
    "Show a week\n\nhttps://example.org/c/1",
    { "src/tides.js": "export const a = 2;\n", "src/week/day.js": "hoog water ł 🌊\r\n" },
    "2026-03-07T08:00:00.500Z",
  ),
  commit("Hand over", { "README.md": "# Tides\n", "src.txt": "", "src/week/day.js": "hoog water ł 🌊\r\n" }),
];

describe("a repository", () => {
  test("is sound, and its last commit is checked out", () => {
    const git = checkedOut(history);
    expect(git("fsck", "--strict", "--full", "--no-progress")).toBe("");
    expect(git("status", "--porcelain", "--branch", "--ignored")).toBe("## main\n");
    expect(git("ls-tree", "-r", "--name-only", "HEAD")).toBe("README.md\nsrc.txt\nsrc/week/day.js\n");
  });

  test("has a commit for each version, with its author, time, message and files", () => {
    const git = checkedOut(history);
    expect(git("log", "--reverse", "--format=%an <%ae> %aI %cI%n%B").trim()).toBe(
      [
        "chatgpt <assistant@dreamcatcher.invalid> 2026-03-06T16:11:26+00:00 2026-03-06T16:11:26+00:00",
        "Read the tables\n",
        "chatgpt <assistant@dreamcatcher.invalid> 2026-03-07T08:00:00+00:00 2026-03-07T08:00:00+00:00",
        "Show a week\n\nhttps://example.org/c/1\n",
        "chatgpt <assistant@dreamcatcher.invalid> 2026-03-06T16:11:26+00:00 2026-03-06T16:11:26+00:00",
        "Hand over",
      ].join("\n"),
    );
    expect(git("show", "HEAD~2:src/tides.js")).toBe("export const a = 1;\n");
    expect(git("show", "HEAD:src/week/day.js")).toBe("hoog water ł 🌊\r\n");
    expect(git("diff", "--name-status", "--no-renames", "HEAD~2", "HEAD~1")).toBe(
      "M\tsrc/tides.js\nA\tsrc/week/day.js\n",
    );
  });

  test("can be committed to, repacked and cloned", () => {
    const git = checkedOut(history);
    git("mv", "README.md", "docs.md");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=Move");
    git("gc", "--quiet", "--aggressive", "--prune=now");
    git("clone", "--quiet", ".", "copy");
    expect(git("-C", "copy", "log", "--format=%s")).toBe("Move\nHand over\nShow a week\nRead the tables\n");
  });

  test("is the same bytes for the same commits, and none without a commit", () => {
    expect(repositoryOf(history)).toEqual(repositoryOf(structuredClone(history)));
    expect(repositoryOf([])).toEqual([]);
  });

  test("is sound for any files", { timeout: 60_000 }, () => {
    const name = fc.stringMatching(/^[a-z0-9._@()[\]+= -]{0,6}[a-z0-9]$/);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
    const files = fc
      .dictionary(path, fc.string({ unit: "grapheme", maxLength: 3_000 }), { minKeys: 1, maxKeys: 12 })
      // A path is a file or a folder, not both.
      .map((all) =>
        Object.fromEntries(
          Object.entries(all).filter(
            ([each]) => !Object.keys(all).some((other) => other.startsWith(`${each}/`)),
          ),
        ),
      );
    fc.assert(
      fc.property(fc.array(files, { minLength: 1, maxLength: 3 }), (versions) => {
        const git = checkedOut(versions.map((each, n) => commit(`Version ${n}`, each)));
        expect(git("fsck", "--strict", "--no-progress")).toBe("");
        expect(git("status", "--porcelain")).toBe("");
      }),
      { numRuns: 15 },
    );
  });
});
