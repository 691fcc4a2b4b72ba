import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import type { Plan, Project } from "@dreamcatcher/contracts/plan";
import type { CommandReport, SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { rules as organizer } from "@dreamcatcher/organizing/index";
import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { MANIFEST_FILE, Manifest } from "@dreamcatcher/sandbox/contract/manifest-file";
import { afterAll } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { contributionOf } from "#shared/dreams/contribute.ts";
import { now } from "#shared/dreams/fixtures.ts";
import { bundle } from "./bundle.ts";
import { dreamWith } from "./fixtures.ts";
import type { PlannableDream } from "./planner.ts";
import { rules } from "./rules/index.ts";
import { resultsOf } from "./verdict/check-results.ts";
import { type Judgement, verdictOn } from "./verdict/verdict.ts";

/** The dream that the rules organize a conversation into. */
export const dreamOfConversation = (conversation: unknown): Promise<PlannableDream> =>
  dreamOfTranscript(readConversation(conversation));

export async function dreamOfTranscript(transcript: Transcript): Promise<PlannableDream> {
  const organized = await organizer.organize(transcript);
  const { title, description, summary, kind, confidence, fragments } = organized;
  const destination = { conversation_id: "c-1", tags: [], madeTheDream: true };
  const { contribution } = contributionOf(organized, destination);
  const { outcome = null, tags, todos, documents, decisions, suggestions, features } = contribution;
  const lists = { tags, todos, documents, decisions, suggestions, features };
  return dreamWith(fragments, { title, description, summary, kind, confidence, outcome, ...lists });
}

const scratch = mkdtempSync(join(tmpdir(), "planning-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

export const python = spawnSync("python3", ["--version"]).status === 0;

export interface Built {
  plan: Plan;
  project: Project;
  folder: string;
}

/** Plans, generates, bundles and unpacks a project, so that its folder is as it is in the sandbox. */
export async function build(dream: PlannableDream): Promise<Built> {
  const plan = await rules.plan(dream, { now });
  return await unpacked(plan, await rules.generate(dream, plan));
}

export async function unpacked(plan: Plan, project: Project): Promise<Built> {
  const folder = mkdtempSync(join(scratch, "project-"));
  await unpack(await bundle(project), folder);
  return { plan, project, folder };
}

export const contentOf = ({ project }: Built, path: string): string | undefined =>
  project.files.find((file) => file.path === path)?.content;

async function unpack(zip: Buffer, folder: string): Promise<void> {
  const file: ZipFile = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(zip, {
    lazyEntries: true,
  });
  await new Promise<void>((resolve, reject) => {
    file.on("error", reject);
    file.on("end", resolve);
    file.on("entry", (entry: Entry) => {
      file.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((bytes) => {
          mkdirSync(dirname(join(folder, entry.fileName)), { recursive: true });
          writeFileSync(join(folder, entry.fileName), bytes);
          file.readEntry();
        }, reject);
      });
    });
    file.readEntry();
  });
}

/** Runs the manifest's commands without environment variables, and returns the report of that. */
export async function run({ folder }: Built): Promise<SandboxReport> {
  const { commands } = Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8")));
  const reports: CommandReport[] = [];
  for (const argv of commands) {
    const [program = "", ...given] = argv;
    const options = { cwd: folder, env: { PATH: process.env.PATH }, timeout: 60_000 };
    const ended = await promisify(execFile)(
      program === "node" ? process.execPath : program,
      given,
      options,
    ).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code: Number(code), stdout: String(stdout), stderr: String(stderr) }),
    );
    reports.push({ ...NO_USAGE, argv, exit_code: ended.code, stdout: ended.stdout, stderr: ended.stderr });
    if (ended.code !== 0)
      return { outcome: "failed", reason: `${program} ended with ${ended.code}.`, commands: reports };
  }
  return { outcome: "passed", reason: null, commands: reports };
}

const NO_USAGE = { signal: null, wall_ms: 1, cpu_ms: 1, max_rss_kb: 1, stdout_bytes: 0, stderr_bytes: 0 };

/** The verdict on a project after its run. */
export async function judge(built: Built): Promise<Judgement> {
  return verdictOn({ verify: true, observed: await run(built), project: built.project });
}

/** What came out of the checks that failed. */
export const failuresOf = async (built: Built): Promise<string[]> =>
  resultsOf(built.project, await run(built)).flatMap(({ outcome, ran, came_out }) =>
    outcome === "failed" ? [`${ran}: ${came_out}`] : [],
  );

/** What the checks run, beyond that files parse and load. */
export const triedIn = ({ project }: Pick<Built, "project">): string[] =>
  project.checks.flatMap(({ kind, ran, expects }) =>
    kind === "syntax" || kind === "load" ? [] : [`${ran}: ${expects}`],
  );
