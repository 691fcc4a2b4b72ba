import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import type { Plan, Project } from "@dreamcatcher/contracts/plan";
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

/** The dream that the rules organize a conversation into. */
export const dreamOfConversation = (conversation: unknown): Promise<PlannableDream> =>
  dreamOfTranscript(readConversation(conversation));

export async function dreamOfTranscript(transcript: Transcript): Promise<PlannableDream> {
  const organized = await organizer.organize(transcript);
  const { title, description, summary, kind, confidence, fragments } = organized;
  const destination = { conversation_id: "c-1", tags: [], madeTheDream: true };
  const { tags, todos, documents, decisions, suggestions, features } = contributionOf(
    organized,
    destination,
  ).contribution;
  const lists = { tags, todos, documents, decisions, suggestions, features };
  return dreamWith(fragments, { title, description, summary, kind, confidence, ...lists });
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

/**
 * Runs the manifest's commands without environment variables, and returns the output of those that failed.
 */
export async function verify({ folder }: Built): Promise<string[]> {
  const { commands } = Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8")));
  const failures: string[] = [];
  for (const [program = "", ...argv] of commands) {
    if (program === "python3" && !python) continue;
    const options = { cwd: folder, env: { PATH: process.env.PATH }, timeout: 30_000 };
    await promisify(execFile)(program === "node" ? process.execPath : program, argv, options).catch(
      ({ stdout, stderr }) => failures.push(`${[program, ...argv].join(" ")}\n${stdout}\n${stderr}`),
    );
  }
  return failures;
}
