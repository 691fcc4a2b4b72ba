import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import type { Commit, Repository } from "./repository.ts";

export interface Session {
  transcript: Transcript;
  /** The commit that names this very state of the session; undefined where none does. */
  commit: Commit | undefined;
}

/** The sessions that a repository keeps: SpecStory's histories, and logs on the branches of Entire. */
export function sessionsOf(repository: Repository): Session[] {
  const checkpoints = repository.refs
    .filter((ref) => ref.includes("entire/checkpoints"))
    .flatMap((tree) => repository.files(tree).map((path) => ({ tree, path })))
    .filter(({ path }) => path.endsWith(".jsonl"));
  const latest = new Map<string, Session>();
  for (const { tree, path } of [...repository.everHeld("*.specstory/history/*.md"), ...checkpoints]) {
    const transcript = read(repository.text(tree, path));
    if (!transcript) continue;
    const id = transcript.external_id ?? path;
    const known = latest.get(id)?.transcript;
    if (known && known.messages.length > transcript.messages.length) continue;
    latest.set(id, { transcript, commit: commitOf(repository, `${tree}/${path}`) });
  }
  return [...latest.values()];
}

function read(text: string | undefined): Transcript | undefined {
  if (text === undefined) return undefined;
  try {
    return readConversation(text);
  } catch {
    return undefined;
  }
}

/** The folder of a checkpoint is its id, cut after two characters on the shared branch. */
function commitOf({ commits }: Repository, path: string): Commit | undefined {
  const joined = path.replaceAll("/", "");
  return commits.findLast(({ checkpoints }) => checkpoints.some((id) => id !== "" && joined.includes(id)));
}
