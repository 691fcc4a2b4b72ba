/**
 * A primary key of the table. Every partition key begins with the owner, so no request can address another
 * owner's items; ids contain no `#` (`shared/contracts/primitives.ts`).
 */
export interface Key {
  pk: string;
  sk: string;
}

const ownerPartition = (owner: string, rest: string) => `OWNER#${owner}#${rest}`;

export const dreamPartition = (owner: string, dream: string) => ownerPartition(owner, `DREAM#${dream}`);
export const dreamKey = (owner: string, dream: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: "DREAM",
});

/** `origin` is the conversation that the fragment is from, or `import`; `position` its index there. */
export const fragmentKey = (owner: string, dream: string, origin: string, position: number): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `FRAGMENT#${origin}#${String(position).padStart(3, "0")}`,
});

export const originOfFragment = ({ sk }: Key): string => sk.split("#")[1] ?? "";

export const conversationKey = (owner: string, conversation: string): Key => ({
  pk: ownerPartition(owner, `CONVERSATION#${conversation}`),
  sk: "CONVERSATION",
});

/** Talks with the same opening share a partition; `number` is in the order of their capture. */
export const talksPartition = (owner: string, opening: string) => ownerPartition(owner, `OPENING#${opening}`);
export const talkKey = (owner: string, opening: string, number: string): Key => ({
  pk: talksPartition(owner, opening),
  sk: `TALK#${number}`,
});

export const importPartition = (owner: string, importId: string) =>
  ownerPartition(owner, `IMPORT#${importId}`);
export const importKey = (owner: string, importId: string): Key => ({
  pk: importPartition(owner, importId),
  sk: "IMPORT",
});
/** Index 1: the imports of an owner; their ids sort by the time of their creation. */
export const importIndexKeys = (owner: string, importId: string) => ({
  gsi1pk: ownerPartition(owner, "IMPORTS"),
  gsi1sk: importId,
});
export const chunkKey = (owner: string, importId: string, chunk: number): Key => ({
  pk: importPartition(owner, importId),
  sk: `CHUNK#${String(chunk).padStart(6, "0")}`,
});
export const failuresKey = (owner: string, importId: string, chunk: number): Key => ({
  pk: importPartition(owner, importId),
  sk: `FAILURES#${String(chunk).padStart(6, "0")}`,
});

export const workflowPartition = (owner: string, workflow: string) =>
  ownerPartition(owner, `WORKFLOW#${workflow}`);
export const workflowKey = (owner: string, workflow: string): Key => ({
  pk: workflowPartition(owner, workflow),
  sk: "WORKFLOW",
});
/** Index 1: the workflows of an owner; their ids sort by the time of their start. */
export const workflowIndexKeys = (owner: string, workflow: string) => ({
  gsi1pk: ownerPartition(owner, "WORKFLOWS"),
  gsi1sk: workflow,
});

/** The webhooks of an owner, by the time of their creation. */
export const webhooksPartition = (owner: string) => ownerPartition(owner, "WEBHOOKS");
export const webhookKey = (owner: string, webhook: string): Key => ({
  pk: webhooksPartition(owner),
  sk: `WEBHOOK#${webhook}`,
});
/** What happens to a webhook: its deliveries by the ids of their events, and its own events. */
export const webhookPartition = (owner: string, webhook: string) =>
  ownerPartition(owner, `WEBHOOK#${webhook}`);
export const deliveryKey = (owner: string, webhook: string, delivery: string): Key => ({
  pk: webhookPartition(owner, webhook),
  sk: `DELIVERY#${delivery}`,
});

/** What waits for the end of a job, such as an implementation. */
export const waitersPartition = (owner: string, job: string) => ownerPartition(owner, `WAITERS#${job}`);
export const waiterKey = (owner: string, job: string, workflow: string): Key => ({
  pk: waitersPartition(owner, job),
  sk: `WAITER#${workflow}`,
});

/** The owner's feed: every event of theirs by its position, and the position of the last. */
export const feedPartition = (owner: string) => ownerPartition(owner, "FEED");
export const feedHeadKey = (owner: string): Key => ({ pk: feedPartition(owner), sk: "POSITION" });
export const feedEntryKey = (owner: string, position: number): Key => ({
  pk: feedPartition(owner),
  sk: String(position).padStart(16, "0"),
});

/** A pass for a WebSocket, by a digest of its secret. */
export const passKey = (owner: string, digest: string): Key => ({
  pk: ownerPartition(owner, "PASSES"),
  sk: `PASS#${digest}`,
});

/** An owner's open WebSocket connections. */
export const connectionsPartition = (owner: string) => ownerPartition(owner, "CONNECTIONS");
export const connectionKey = (owner: string, connection: string): Key => ({
  pk: connectionsPartition(owner),
  sk: `CONNECTION#${connection}`,
});
export const connectionIdIn = ({ sk }: Key): string => sk.slice("CONNECTION#".length);

export const eventSortKey = (event: string) => `EVENT#${event}`;

/** Index 1: all dreams of an owner, by time. Index 2: those of one brand, by time. */
export const dreamIndexKeys = (owner: string, brand: string, updated: string, id: string) => ({
  gsi1pk: ownerPartition(owner, "DREAMS"),
  gsi1sk: `${updated}#${id}`,
  gsi2pk: ownerPartition(owner, `BRAND#${brand}`),
  gsi2sk: `${updated}#${id}`,
});
export const conversationIndexKeys = (owner: string, time: string, id: string) => ({
  gsi1pk: ownerPartition(owner, "CONVERSATIONS"),
  gsi1sk: `${time}#${id}`,
});

export const implementationKey = (owner: string, implementation: string): Key => ({
  pk: ownerPartition(owner, `IMPLEMENTATION#${implementation}`),
  sk: "IMPLEMENTATION",
});

/** Index 1: a dream's implementations; their ids sort by start time. */
export const implementationIndexKeys = (owner: string, dream: string, implementation: string) => ({
  gsi1pk: ownerPartition(owner, `DREAM#${dream}#IMPLEMENTATIONS`),
  gsi1sk: implementation,
});

/** In a dream's partition: a project that PipelineOS created for it, and a processed event of PipelineOS. */
export const projectKey = (owner: string, dream: string, project: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `PROJECT#${project}`,
});
export const projectIdIn = ({ sk }: Key): string => sk.slice("PROJECT#".length);
export const pipelineosEventKey = (owner: string, dream: string, event: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `ANSWER#${event}`,
});

/** In a dream's partition: the response to a request about it, stored for repetitions of the request. */
export const responseKey = (owner: string, dream: string, request: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `REPLY#${request}`,
});

/** In a dream's partition, also after its deletion: what became of a change that a device sent. */
export const syncedChangeKey = (owner: string, dream: string, clientChange: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: `SYNC#${clientChange}`,
});

/** An owner's use of a quota on a day (`2026-03-06`), or in total where `day` is undefined. */
export const quotaKey = (owner: string, quota: string, day?: string): Key => ({
  pk: ownerPartition(owner, `QUOTA#${quota}${day === undefined ? "" : `#${day}`}`),
  sk: "QUOTA",
});

/** How many dreams of an owner have a tag with this key. */
export const tagCountKey = (owner: string, tagKey: string): Key => ({
  pk: ownerPartition(owner, "TAGS"),
  sk: `TAG#${tagKey}`,
});
export const tagKeyIn = ({ sk }: Key): string => sk.slice("TAG#".length);

/** In a dream's partition: under which keys its tags are counted. */
export const countedTagsKey = (owner: string, dream: string): Key => ({
  pk: dreamPartition(owner, dream),
  sk: "TAGS",
});

/** The owner and the dream of a partition with a dream. */
export function dreamOfPartition(partition: string): { owner: string; dream: string } {
  const [, owner = "", , dream = ""] = partition.split("#");
  return { owner, dream };
}

/** An item of the table, or the attributes of one. */
export type Item = Record<string, unknown>;

/** The attributes of an item that are not part of a key. */
export const withoutKeys = ({ pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, ...attributes }: Item): Item =>
  attributes;

/** The primary key of an item. */
export const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
