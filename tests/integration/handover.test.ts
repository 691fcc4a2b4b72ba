import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import {
  api,
  dreamOf,
  keysWith,
  newUser,
  pauseDelivery,
  prices,
  pricesTest,
  refusalOf,
  waitForImplementation,
} from "./harness/index.ts";

const URL = "https://chatgpt.com/c/68a3b1c2-5d94-8001-9f30-7c2e4b6a8d01";

/** A conversation that decides something, has code in two versions, and has an address. */
const CONVERSATION = {
  title: "Tide table",
  url: URL,
  messages: [
    { role: "user", content: "Write me a function in tides.js that adds up the heights of the tides." },
    {
      role: "assistant",
      content: "Here it is:\n\n```js\n// tides.js\nexport const total = (heights) => heights.length;\n```\n",
    },
    {
      role: "user",
      content: "That only counts them. Let's go with metres, not feet. Fix the function in tides.js, please.",
    },
    {
      role: "assistant",
      content:
        "It adds them up now:\n\n```js\n// tides.js\nexport const total = (heights) => heights.reduce((a, b) => a + b, 0);\n```\n",
    },
  ],
};

const FORMATS = ["agents-md", "spec-kit", "task-master", "github-issues", "prompt"] as const;

/** Writes the files of a zip into a folder, and returns their texts by their paths. */
async function unpacked(url: string, folder: string): Promise<Map<string, string>> {
  const zip = Buffer.from(await (await fetch(url)).arrayBuffer());
  const archive = await fromBufferPromise(zip, { autoClose: false });
  const texts = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    const bytes = await buffer(await archive.openReadStreamPromise(entry));
    mkdirSync(dirname(join(folder, entry.fileName)), { recursive: true });
    writeFileSync(join(folder, entry.fileName), bytes);
    texts.set(entry.fileName, bytes.toString());
  }
  return texts;
}

test("a built project is handed over in each format, and its zip has the same files and the talk's versions", async () => {
  const user = await newUser();
  const as = api(user);
  const { dream_id } = await as.conversations.capture(CONVERSATION);
  const { id } = await as.dreams.implement(dream_id);
  const done = await waitForImplementation(as, id);
  const folder = mkdtempSync(join(tmpdir(), "handover-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = await unpacked(String(done.project_url), folder);

  expect(await as.implementations.handover(id, "agents-md")).toBe(files.get("AGENTS.md"));
  expect(await as.implementations.handover(id, "github-issues")).toBe(files.get("github-issues.sh"));
  const specKit = await as.implementations.handover(id, "spec-kit");
  expect(specKit.files.map(({ path }) => path)).toHaveLength(4);
  for (const { path, content } of specKit.files) expect(content).toBe(files.get(path));
  const tasks = await as.implementations.handover(id, "task-master");
  expect(tasks).toEqual(JSON.parse(files.get(".taskmaster/tasks/tasks.json") ?? ""));
  expect(tasks.master.tasks).toHaveLength(done.tickets_created);
  expect(await as.implementations.handover(id, "prompt")).toMatch(/^Go on with “/);

  const [decision] = done.plan?.decisions ?? [];
  expect(files.get("AGENTS.md")).toContain(`“${decision?.evidence?.quote}” ([message 3](${URL}))`);

  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
  expect(git("fsck", "--strict", "--no-progress")).toBe("");
  expect(git("status", "--porcelain")).toBe("");
  expect(git("log", "--format=%an").trim().split("\n").at(0)).toBe("Dreamcatcher");
  expect(git("rev-list", "--count", "HEAD").trim()).toBe("3");
  expect(git("show", "HEAD~2:tides.js")).toContain("heights.length");
  expect(git("show", "HEAD~1:tides.js")).toContain("heights.reduce");
  expect((await keysWith(user.id)).filter((key) => key.endsWith("/sandbox.zip"))).toHaveLength(1);
});

test("each format has its media type and an ETag", async () => {
  const as = api(await newUser());
  const { id } = await as.dreams.implement(await dreamOf(as, "Formats", [prices]), { stop_after: "plan" });
  await waitForImplementation(as, id);
  const types = await Promise.all(
    FORMATS.map(async (format) => {
      const input = { params: { implementation_id: id }, query: { format } };
      const { headers } = await as.request("get-handover", input);
      const ifNoneMatch = headers.get("etag") ?? "";
      const again = await as.request("get-handover", input, { ifNoneMatch });
      expect([again.status, again.data]).toEqual([304, "unchanged"]);
      return headers.get("content-type");
    }),
  );
  expect(types).toEqual([
    "text/markdown; charset=utf-8",
    "application/json",
    "application/json",
    "text/x-shellscript; charset=utf-8",
    "text/plain; charset=utf-8",
  ]);
});

test("a plan that waits is handed over as it was edited, without a project", async () => {
  const as = api(await newUser());
  const dream = await dreamOf(as, "Waiting", [prices, pricesTest]);
  const { id } = await as.dreams.implement(dream, { stop_after: "plan" });
  await waitForImplementation(as, id);
  await as.implementations.updatePlan(id, { summary: "It's $(whoami)'s `shop`." });
  const text = await as.implementations.handover(id, "agents-md");
  expect(text).toContain("It's $(whoami)'s `shop`.\n");
  expect(text).toContain("The project is not generated yet.");
});

test("a hand-over larger than a response can be is 413 and names the zip", async () => {
  const as = api(await newUser());
  const { id } = await as.dreams.implement(await dreamOf(as, "Large", [prices]), { stop_after: "plan" });
  await waitForImplementation(as, id);
  const ids = Array.from({ length: 100 }, (_, n) => `T-${n + 1}`);
  const acceptance = (ticket: string) =>
    Array.from({ length: 12 }, (_, n) => ({ text: `${ticket} ${n} ${'"'.repeat(375)}` }));
  await as.implementations.updatePlan(id, {
    tickets: ids.map((ticket) => ({
      id: ticket,
      title: `Ticket ${ticket}`,
      estimate: { low: 1, high: 2, reason: "Small." },
      acceptance: acceptance(ticket),
      depends_on: [],
    })),
    milestones: [{ title: "All", ticket_ids: ids }],
  });
  expect(await refusalOf(as.implementations.handover(id, "spec-kit"))).toMatchObject({
    status: 413,
    detail: expect.stringMatching(/^The response would have \d+ bytes, .*project_url/),
  });
  expect(await as.implementations.handover(id, "agents-md")).toContain("**T-100** Ticket T-100");
});

describe("there is no hand-over", () => {
  const formatOf = (id: string, format: string) => ({
    params: { implementation_id: id },
    query: { format: format as "prompt" },
  });

  test("of an implementation that is not planned yet, or ended before it was", async () => {
    const resume = await pauseDelivery("start-implementation");
    onTestFinished(resume);
    const as = api(await newUser());
    const { id } = await as.dreams.implement(await dreamOf(as, "Unplanned", [prices]));
    expect(await refusalOf(as.implementations.handover(id, "prompt"))).toMatchObject({
      status: 409,
      detail: "The implementation has no plan yet. Repeat the request once it is planned.",
    });
    await as.implementations.cancel(id);
    expect(await refusalOf(as.implementations.handover(id, "prompt"))).toMatchObject({ status: 404 });
  });

  test("of an unknown implementation, another person's, or in an unknown format", async () => {
    const as = api(await newUser());
    const { id } = await as.dreams.implement(await dreamOf(as, "Private", [prices]), { stop_after: "plan" });
    await waitForImplementation(as, id);
    const other = api(await newUser());
    expect((await refusalOf(other.implementations.handover(id, "prompt"))).status).toBe(404);
    expect((await refusalOf(as.implementations.handover("no-such", "prompt"))).status).toBe(404);
    for (const format of ["pdf", "", "constructor"]) {
      const refusal = await refusalOf(as.request("get-handover", formatOf(id, format)));
      expect([refusal.status, refusal.errors?.[0]?.path]).toEqual([422, "query.format"]);
    }
  });
});
