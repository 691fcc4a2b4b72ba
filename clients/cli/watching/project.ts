import type { Session } from "../sessions/find.ts";

/** Where paths name a project: SpecStory's, and those of the Gemini CLI unless they have a digest instead. */
const IN_PATH = [
  /([^/]+)\/\.specstory\/history\/[^/]+$/,
  /\/\.gemini\/tmp\/(?![0-9a-f]{64}\/)([^/]+)\/chats\/[^/]+$/,
];

/** The name of the project that a session is about; undefined where nothing says it. */
export function projectOf({ path }: Pick<Session, "path">, folder: string | undefined): string | undefined {
  const slashed = path.replaceAll("\\", "/");
  const [, project] = IN_PATH.map((pattern) => pattern.exec(slashed)).find(Boolean) ?? [];
  // The session may come from another system, whose paths are written otherwise.
  return project ?? folder?.split(/[\\/]/).findLast(Boolean);
}
