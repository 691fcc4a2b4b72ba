/**
 * Keys of the one table. Every partition key begins with the owner, so another owner's item cannot even
 * be addressed; ids hold no `#` (`contracts/primitives.ts`).
 */
export interface Key {
  pk: string;
  sk: string;
}

const owned = (owner: string, rest: string) => `OWNER#${owner}#${rest}`;

export const dreamPartition = (owner: string, dream: string) => owned(owner, `DREAM#${dream}`);
export const dreamKey = (owner: string, dream: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: "DREAM",
});

/** `origin` is the conversation a fragment was read from, or `import`; `position` its place there. */
export const fragmentKey = (owner: string, dream: string, origin: string, position: number): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `FRAGMENT#${origin}#${String(position).padStart(3, "0")}`,
});

export const conversationKey = (owner: string, conversation: string): Key => ({
  pk: owned(owner, `CONVERSATION#${conversation}`),
  sk: "CONVERSATION",
});

/** Talks that begin alike: under their opening, numbered as they came. */
export const talksPartition = (owner: string, opening: string) => owned(owner, `OPENING#${opening}`);
export const talkKey = (owner: string, opening: string, number: string): Key => ({
  pk: talksPartition(owner, opening),
  sk: `TALK#${number}`,
});

export const importPartition = (owner: string, importId: string) => owned(owner, `IMPORT#${importId}`);
export const importKey = (owner: string, importId: string): Key => ({
  pk: importPartition(owner, importId),
  sk: "IMPORT",
});
export const chunkKey = (owner: string, importId: string, chunk: number): Key => ({
  pk: importPartition(owner, importId),
  sk: `CHUNK#${String(chunk).padStart(6, "0")}`,
});
export const failuresKey = (owner: string, importId: string, chunk: number): Key => ({
  pk: importPartition(owner, importId),
  sk: `FAILURES#${String(chunk).padStart(6, "0")}`,
});

export const eventSortKey = (event: string) => `EVENT#${event}`;

/** Index 1: everything of one kind an owner has, by time. Index 2: an owner's dreams of one brand, by time. */
export const dreamIndexKeys = (owner: string, brand: string, updated: string, id: string) => ({
  gsi1pk: owned(owner, "DREAMS"),
  gsi1sk: `${updated}#${id}`,
  gsi2pk: owned(owner, `BRAND#${brand}`),
  gsi2sk: `${updated}#${id}`,
});
export const conversationIndexKeys = (owner: string, time: string, id: string) => ({
  gsi1pk: owned(owner, "CONVERSATIONS"),
  gsi1sk: `${time}#${id}`,
});

export const implementationKey = (owner: string, implementation: string): Key => ({
  pk: owned(owner, `IMPLEMENTATION#${implementation}`),
  sk: "IMPLEMENTATION",
});

/** Index 1 under a dream: its implementations; their ids sort by the time they began. */
export const implementationIndexKeys = (owner: string, dream: string, implementation: string) => ({
  gsi1pk: owned(owner, `DREAM#${dream}#IMPLEMENTATIONS`),
  gsi1sk: implementation,
});

/** Under a dream: a project that PipelineOS made of it, and an answer of PipelineOS's that has been heard. */
export const projectKey = (owner: string, dream: string, project: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `PROJECT#${project}`,
});
export const projectIdIn = ({ sk }: Key): string => sk.slice("PROJECT#".length);
export const answerKey = (owner: string, dream: string, event: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `ANSWER#${event}`,
});

/** Under a dream: the answer to a request about it, repeated to whoever sends that request again. */
export const responseKey = (owner: string, dream: string, request: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `REPLY#${request}`,
});

/** How much of a quota an owner has used on a day (`2026-03-06`), or in all where none is given. */
export const quotaKey = (owner: string, quota: string, day?: string): Key => ({
  pk: owned(owner, `QUOTA#${quota}${day === undefined ? "" : `#${day}`}`),
  sk: "QUOTA",
});

/** An item of the table, or the attributes of one. */
export type Item = Record<string, unknown>;

/** What an item says beside its keys. */
export const withoutKeys = ({ pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, ...attributes }: Item): Item =>
  attributes;

/** The key of an item that was read. */
export const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
