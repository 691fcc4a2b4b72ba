/**
 * Object keys of the content bucket. Like those of the table they begin with the owner. What a change of a
 * dream writes lies under the id of that change: objects are never overwritten by a concurrent writer, and
 * what a deleted dream leaves behind can be told from what a new one of the same id has written since.
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

export const implementationPrefix = (owner: string, dream: string) => `implementations/${owner}/${dream}/`;

/** What an implementation makes: `plan.json`, `project.json`, `project.zip` and `report.json`. */
export const implementationObjectKey = (
  { owner_id, dream_id, id }: { owner_id: string; dream_id: string; id: string },
  name: "plan.json" | "project.json" | "project.zip" | "report.json",
) => `${implementationPrefix(owner_id, dream_id)}${id}/${name}`;

/** The owner and id of the implementation that an object was made by; undefined for any other key. */
export function implementationOf(key: string): { owner_id: string; id: string } | undefined {
  const [prefix, owner_id, dream_id, id, name, ...rest] = key.split("/");
  return prefix === "implementations" && owner_id && dream_id && id && name && rest.length === 0
    ? { owner_id, id }
    : undefined;
}

/** The owner and import whose upload an object is; undefined for any other key. */
export function uploadOf(key: string): { owner_id: string; import_id: string } | undefined {
  const [prefix, owner_id, import_id, ...rest] = key.split("/");
  return prefix === "uploads" && owner_id && import_id && rest.length === 0
    ? { owner_id, import_id }
    : undefined;
}
