import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createIssues } from "./github.ts";
import type { Issue } from "./issues.ts";

const { signal } = new AbortController();
const issue = (title: string, more: Partial<Issue> = {}): Issue => ({
  title,
  body: "Body",
  milestone: undefined,
  label: undefined,
  after: [],
  ...more,
});

/** A `gh` that keeps what it was called with, and does what this script says; returns how to read that. */
function ghThat(script: string): () => string[] {
  const folder = mkdtempSync(join(tmpdir(), "gh-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = join(folder, "log");
  writeFileSync(log, "");
  writeFileSync(
    join(folder, "gh"),
    `#!/bin/sh\n{ printf '%s|' "$@"; tr '\\n' '~'; echo; } >> '${log}'\n${script}\n`,
  );
  chmodSync(join(folder, "gh"), 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readFileSync(log, "utf8").trimEnd().split("\n");
}

const KNOWN = `[{"title":"T-1: Known","url":"https://github.example/1"}]`;

test("issues that are missing are created, with the addresses of those before them", async () => {
  const called = ghThat(
    `case "$2" in list) echo '${KNOWN}';; create) echo "https://github.example/new"; [ "$1" = issue ];; *) exit 1;; esac`,
  );
  const issues = [
    issue("T-1: Known"),
    issue("T-2: $(touch /tmp/x) 'new'", { milestone: "First", label: "bug", after: ["T-1: Known"] }),
  ];
  expect(await Array.fromAsync(createIssues("jo/tides", issues, signal))).toEqual([
    { title: "T-1: Known", url: "https://github.example/1", isNew: false },
    { title: "T-2: $(touch /tmp/x) 'new'", url: "https://github.example/new", isNew: true },
  ]);
  expect(called()).toEqual([
    "issue|list|--repo|jo/tides|--state|all|--limit|1000|--json|title,url|",
    "api|repos/jo/tides/milestones|--silent|--raw-field|title=First|",
    "label|create|bug|--repo|jo/tides|--description|A check of it fails|",
    "issue|create|--repo|jo/tides|--title|T-2: $(touch /tmp/x) 'new'|--body-file|-|--milestone|First|--label|bug|" +
      "Body~~- after https://github.example/1",
  ]);
});

test("what gh says of a refusal is passed on", async () => {
  ghThat("echo 'HTTP 404: Not Found' >&2; exit 1");
  await expect(Array.fromAsync(createIssues("jo/no", [issue("T-1")], signal))).rejects.toThrow(
    "gh issue list failed: HTTP 404: Not Found",
  );
});

test("without gh, it is said how to get it", async () => {
  vi.stubEnv("PATH", "/nowhere");
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(Array.fromAsync(createIssues("jo/no", [issue("T-1")], signal))).rejects.toThrow(
    "not installed",
  );
});
