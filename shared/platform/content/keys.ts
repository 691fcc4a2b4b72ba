/**
 * Object keys of the content bucket; they begin with a prefix and the owner. Objects of a dream contain the
 * id of the change that wrote them, so that concurrent writers never overwrite each other's objects, and the
 * objects of a deleted dream differ from those of a new dream with the same id.
 */
export const uploadKey = (owner: string, importId: string) => `uploads/${owner}/${importId}`;
export const chunkObjectKey = (owner: string, importId: string, chunk: number) =>
  `chunks/${owner}/${importId}/${String(chunk).padStart(6, "0")}.json`;
export const transcriptPrefix = (owner: string, dream: string) => `transcripts/${owner}/${dream}/`;
export const transcriptKey = (owner: string, dream: string, change: string, conversation: string) =>
  `${transcriptPrefix(owner, dream)}${change}/${conversation}.json`;
export const fragmentPrefix = (owner: string, dream: string) => `fragments/${owner}/${dream}/`;
export const fragmentObjectKey = (owner: string, dream: string, change: string, fragment: string) =>
  `${fragmentPrefix(owner, dream)}${change}/${fragment}.json`;
export const documentPrefix = (owner: string, dream: string) => `documents/${owner}/${dream}/`;
export const documentKey = (owner: string, dream: string, change: string, document: string) =>
  `${documentPrefix(owner, dream)}${change}/${document}`;

/** An owner's search index: a manifest, and the files it names. */
export const indexPrefix = (owner: string) => `search/${owner}/`;
export const indexManifestKey = (owner: string) => `${indexPrefix(owner)}manifest.json`;
/** A shard or a part of the lists. `file` is a ULID: none is overwritten, and a changed one is another. */
export const indexShardKey = (owner: string, file: string) => `${indexPrefix(owner)}${file}.sqlite`;

/** The conversation that came with a workflow, until it is captured. */
export const workflowConversationKey = (owner: string, workflow: string) =>
  `workflows/${owner}/${workflow}/conversation.json`;
export const implementationPrefix = (owner: string, dream: string) => `implementations/${owner}/${dream}/`;

/** The file of a plan: each has a name of its own, except in implementations from before that. */
export type PlanFile = "plan.json" | `plan-${string}.json`;

/**
 * The files of an implementation: its plans, `project.json`, `facts.json` (the project without its files),
 * `project.zip` for its owner, `sandbox.zip` for the sandbox, `report.json` by the sandbox, and
 * `observed.json`, which is the report without secrets.
 */
export const implementationObjectKey = (
  { owner_id, dream_id, id }: { owner_id: string; dream_id: string; id: string },
  name:
    | PlanFile
    | "project.json"
    | "facts.json"
    | "project.zip"
    | "sandbox.zip"
    | "report.json"
    | "observed.json",
) => `${implementationPrefix(owner_id, dream_id)}${id}/${name}`;

/** The owner and id of the implementation that an object belongs to; undefined for other keys. */
export function implementationOf(key: string): { owner_id: string; id: string } | undefined {
  const [prefix, owner_id, dream_id, id, name, ...rest] = key.split("/");
  return prefix === "implementations" && owner_id && dream_id && id && name && rest.length === 0
    ? { owner_id, id }
    : undefined;
}

/** The owner and import that an upload belongs to; undefined for other keys. */
export function uploadOf(key: string): { owner_id: string; import_id: string } | undefined {
  const [prefix, owner_id, import_id, ...rest] = key.split("/");
  return prefix === "uploads" && owner_id && import_id && rest.length === 0
    ? { owner_id, import_id }
    : undefined;
}
