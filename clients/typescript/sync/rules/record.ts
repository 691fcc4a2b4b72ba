import type { Dream, DreamFields, FieldError } from "../../generated/types.ts";

/** What a person did to a dream and the service does not have yet, as one change. */
export interface Edit {
  op: "create" | "update" | "delete";
  /** The new values of the fields that it changes; empty for a delete. */
  fields: DreamFields;
  /** The values of the same fields that the person saw before, where it is an update. */
  base: DreamFields;
  /** The revision that the device had when the edit began. */
  base_revision: number;
  /** The `updated` that the dream had at that revision; null where the device does not have it. */
  base_updated: string | null;
}

/** An edit on its way. It is stored with its id before it is sent, and sent again with it after a crash. */
export interface SentEdit extends Edit {
  client_change_id: string;
}

/** What the person has to decide: the service has other values than those of the device. */
export interface OpenConflict {
  op: Edit["op"];
  mine: DreamFields;
  base: DreamFields;
}

/** Why the service refused the edit, which is not sent again before it changes. */
export interface Refusal {
  /** The kind of problem, as a URN. */
  type: string;
  /** What is wrong and what to do, for a person. */
  detail: string;
  /** The invalid fields; empty where none is invalid. */
  errors: FieldError[];
}

/** A conversation that was captured without the service, which captures it again when there is one. */
export interface Upload {
  conversation_id: string;
  /** Tells this state of the conversation from others. */
  content_hash: string;
  message_count: number;
  /** When the conversation changed last, where its source says so. */
  updated: string | null;
  /** What organizing it made of the dream, before the person's edits. */
  organized: DreamFields;
  tags: string[];
  /** The service's dream that it goes into, where the device has that: it is not shown beside it. */
  joins?: string | undefined;
}

/** A dream on this device. What a person sees of it is `viewOf`. */
export interface LocalDream {
  id: string;
  /** What the service sent last; null while it has never sent the dream. */
  server: Dream | null;
  /** Whether the service has deleted the dream: `server` is what it was. */
  gone: boolean;
  /** What the service has taken, until it sends the dream again. */
  landed: DreamFields | null;
  sent: SentEdit | null;
  /** What was edited since `sent`. */
  edit: Edit | null;
  conflict: OpenConflict | null;
  refusal: Refusal | null;
  upload: Upload | null;
  /** The position of its edit among all that are not synced; edits are sent in this order. */
  order: number;
  /** The number of the snapshot in which the service sent it last. */
  seen: number;
  /** The number of the store's change that wrote it last; the store sets it. */
  changed: number;
  /** When it was created and edited by this device's clock: shown until the service's times come. */
  created_here: string;
  edited_here: string;
}
