import type * as objectKeys from "./content/keys.ts";
import type * as rowKeys from "./table/keys.ts";

/** The functions that build the key of a row or an object: each stands for a kind of stored thing. */
type KeyFunctionIn<Module> = Extract<keyof Module, `${string}Key`>;
type StoredKindName = KeyFunctionIn<typeof rowKeys> | KeyFunctionIn<typeof objectKeys>;

/** How the things of a kind leave the service. */
interface StoredKind {
  /**
   * `whole`: an owner's export has what it says. `derived`: it is made from what is exported, and can be made
   * again. `transient`: it only serves a request or a job under way.
   */
  exported: "whole" | "derived" | "transient";
  /** What erases it: the deletion of its dream and of the account, or of the account alone. */
  erased: "with_dream" | "with_account";
  /** After how many days it goes by itself; absent where it stays until then. */
  expires_after_days?: number;
}

/**
 * Every kind of stored thing, by the function that builds its key, with how it is exported and erased. A key
 * function without an entry does not compile.
 */
export const STORED_KINDS: Readonly<Record<StoredKindName, StoredKind>> = {
  dreamKey: { exported: "whole", erased: "with_dream" },
  fragmentKey: { exported: "whole", erased: "with_dream" },
  conversationKey: { exported: "whole", erased: "with_dream" },
  talkKey: { exported: "derived", erased: "with_dream" },
  eventSortKey: { exported: "whole", erased: "with_dream", expires_after_days: 90 },
  implementationKey: { exported: "whole", erased: "with_dream" },
  projectKey: { exported: "whole", erased: "with_dream" },
  pipelineosEventKey: { exported: "transient", erased: "with_dream", expires_after_days: 30 },
  responseKey: { exported: "transient", erased: "with_dream", expires_after_days: 1 },
  countedTagsKey: { exported: "derived", erased: "with_dream" },
  // What a device sent stays known after the deletion, so that a repeated change is not applied again.
  syncedChangeKey: { exported: "transient", erased: "with_account", expires_after_days: 90 },
  feedHeadKey: { exported: "transient", erased: "with_account" },
  feedEntryKey: { exported: "derived", erased: "with_account", expires_after_days: 90 },
  tagCountKey: { exported: "derived", erased: "with_account" },
  importKey: { exported: "whole", erased: "with_account" },
  chunkKey: { exported: "transient", erased: "with_account" },
  failuresKey: { exported: "whole", erased: "with_account" },
  webhookKey: { exported: "whole", erased: "with_account" },
  deliveryKey: { exported: "derived", erased: "with_account", expires_after_days: 30 },
  workflowKey: { exported: "whole", erased: "with_account" },
  waiterKey: { exported: "transient", erased: "with_account", expires_after_days: 90 },
  workflowConversationKey: { exported: "transient", erased: "with_account", expires_after_days: 90 },
  passKey: { exported: "transient", erased: "with_account", expires_after_days: 1 },
  connectionKey: { exported: "transient", erased: "with_account", expires_after_days: 1 },
  quotaKey: { exported: "transient", erased: "with_account" },
  uploadKey: { exported: "transient", erased: "with_account", expires_after_days: 7 },
  chunkObjectKey: { exported: "transient", erased: "with_account", expires_after_days: 7 },
  transcriptKey: { exported: "whole", erased: "with_dream" },
  fragmentObjectKey: { exported: "whole", erased: "with_dream" },
  documentKey: { exported: "whole", erased: "with_dream" },
  implementationObjectKey: { exported: "whole", erased: "with_dream" },
  // What a deleted dream has in them goes with it.
  indexManifestKey: { exported: "derived", erased: "with_account" },
  indexShardKey: { exported: "derived", erased: "with_account" },
};
