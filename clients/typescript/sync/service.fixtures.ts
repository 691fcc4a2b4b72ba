import { mergeEdit } from "@dreamcatcher/syncing/merge-edit";
import { NetworkError } from "../errors.ts";
import type {
  Dream,
  DreamFields,
  SyncChange,
  SyncConflict,
  SyncedDream,
  SyncResult,
} from "../generated/types.ts";
import type { Account } from "./manager.ts";
import { blankDream, CONTENT_FIELDS, inputOf } from "./rules/content.ts";

interface Cursor {
  /** In a snapshot: the last dream that was sent. */
  after?: string | undefined;
  in_snapshot: boolean;
  position: number;
}

interface Request {
  cursor: string | null;
  changes: SyncChange[];
  check?: string[];
  limit: number;
}

type Answer =
  | { conflict: SyncConflict }
  | { applied: SyncResult["applied"][number] }
  | { refused: SyncResult["refused"][number] };

/** The service in memory, with its rules of merging and its promises about positions. */
export class Service {
  readonly dreams = new Map<string, Dream>();
  /** Everything that was sent as a conflict. */
  readonly conflicts: SyncConflict[] = [];
  readonly requests: Request[] = [];
  /** How many events are appended to the feed only after the next request. */
  lag = 0;
  owner = "anna";
  /** Which changes are invalid. */
  isInvalid: (change: SyncChange) => boolean = () => false;
  #log: string[] = [];
  #forgotten = 0;
  #done = new Map<string, SyncResult["applied"][number]>();
  #time = Date.parse("2026-01-01T00:00:00.000Z");

  /** A client of this service; `before` and `after` run around each exchange and may throw. */
  account({ before, after }: { before?: () => unknown; after?: () => unknown } = {}): Account {
    const request = async (_: string, { body }: { body: Request }) => {
      await before?.();
      const data = structuredClone(this.exchange(structuredClone(body)));
      await after?.();
      return { status: 200, headers: new Headers(), data };
    };
    return { account: this.owner, client: { request: request as Account["client"]["request"] } };
  }

  exchange(request: Request): SyncResult {
    const { cursor, changes, check = [], limit } = request;
    this.requests.push(request);
    const answers = changes.map((change) => this.#apply(change));
    const touched = answers.flatMap((answer) => ("applied" in answer ? [answer.applied.dream_id] : []));
    const read = cursor === null ? undefined : (JSON.parse(cursor) as Cursor);
    // A feed that is shorter than it was is another one.
    const isOther = (position: number) => position < this.#forgotten || position > this.#log.length;
    const resync = read !== undefined && isOther(read.position);
    const from =
      read === undefined || resync
        ? { in_snapshot: true, position: Math.max(this.#forgotten, this.#log.length - 2, 0) }
        : read;
    const { ids, next, has_more } = from.in_snapshot
      ? this.#snapshot(from, limit)
      : this.#follow(from, limit);
    const conflicts = answers.flatMap((answer) => ("conflict" in answer ? [answer.conflict] : []));
    this.conflicts.push(...conflicts);
    return {
      applied: answers.flatMap((answer) => ("applied" in answer ? [answer.applied] : [])),
      conflicts,
      refused: answers.flatMap((answer) => ("refused" in answer ? [answer.refused] : [])),
      changes: [...new Set([...touched, ...ids, ...check])].map((id) => this.#synced(id)),
      cursor: JSON.stringify(next),
      has_more,
      resync,
    };
  }

  /** Forgets the feed, as the service does after 90 days. */
  forget(): void {
    this.#forgotten = this.#log.length;
  }

  /** Erases the owner, who may begin anew. */
  erase(): void {
    this.dreams.clear();
    this.#done.clear();
    this.#log = [];
    this.#forgotten = 0;
  }

  /** What another client of the API does. */
  put(id: string, fields: DreamFields): void {
    const known = this.dreams.get(id);
    const updated = this.#now();
    const before = known ?? { ...blankDream(id, updated), owner_id: this.owner, revision: 0 };
    this.dreams.set(id, { ...before, ...fields, updated, revision: before.revision + 1 } as Dream);
    this.#log.push(id);
  }

  remove(id: string): void {
    this.dreams.delete(id);
    this.#log.push(id);
  }

  #synced(dream_id: string): SyncedDream {
    const dream = this.dreams.get(dream_id) ?? null;
    return { dream_id, dream, revision: dream?.revision ?? null };
  }

  #snapshot({ after = "", position }: Cursor, limit: number) {
    const rest = [...this.dreams.keys()].sort().filter((id) => id > after);
    const ids = rest.slice(0, limit);
    const in_snapshot = rest.length > limit;
    const next: Cursor = { in_snapshot, position, ...(in_snapshot && { after: ids.at(-1) }) };
    return { ids, next, has_more: in_snapshot || position < this.#log.length - this.lag };
  }

  #follow({ position }: Cursor, limit: number) {
    const visible = Math.max(position, this.#log.length - this.lag);
    const end = Math.min(visible, position + limit);
    const next: Cursor = { in_snapshot: false, position: end };
    return { ids: this.#log.slice(position, end), next, has_more: end < visible };
  }

  #apply(change: SyncChange): Answer {
    const { client_change_id, dream_id } = change;
    const done = this.#done.get(client_change_id);
    if (done) return { applied: { ...done, outcome: "repeated" } };
    if (this.isInvalid(change)) return { refused: { client_change_id, ...INVALID } };
    const dream = this.dreams.get(dream_id);
    const conflict = (fields: string[], mine: DreamFields, base: DreamFields): Answer => ({
      conflict: {
        ...{ client_change_id, dream_id, op: change.op, fields },
        mine: partOf(mine, fields),
        theirs: dream ? partOf(dream, fields) : {},
        base: partOf(base, fields),
        dream: dream ?? null,
      },
    });
    const applied = (outcome: "applied" | "merged" | "unchanged"): Answer => {
      const revision = this.dreams.get(dream_id)?.revision ?? null;
      const answer = { client_change_id, dream_id, revision, outcome };
      this.#done.set(client_change_id, answer);
      return { applied: answer };
    };
    if (change.op === "delete") {
      if (!dream) return applied("unchanged");
      const isBase = dream.updated === (change.base_updated ?? dream.updated);
      if (dream.revision !== change.base_revision || !isBase) return conflict([], {}, {});
      this.remove(dream_id);
      return applied("applied");
    }
    const fields = change.dream as DreamFields;
    if (change.op === "create") {
      const others = dream ? namesOf(fields).filter((name) => !isSame(name, fields, dream)) : [];
      if (others.length > 0) return conflict(others, fields, {});
      if (!dream) this.put(dream_id, fields);
      return applied(dream ? "unchanged" : "applied");
    }
    const base = change.base as DreamFields;
    if (!dream) return conflict(namesOf(fields), fields, base);
    const merged = mergeEdit({ mine: fields as never, theirs: dream as never, base: base as never });
    if (merged.conflicts.length > 0) return conflict(merged.conflicts, fields, base);
    const isMerged = dream.revision !== change.base_revision;
    this.put(dream_id, merged.fields as DreamFields);
    return applied(isMerged ? "merged" : "applied");
  }

  #now(): string {
    this.#time += 1_000;
    return new Date(this.#time).toISOString();
  }
}

const INVALID = {
  type: "urn:dreamcatcher:problem:invalid-fields",
  detail: "Some fields are invalid.",
  errors: [{ path: "dream.title", message: "must have at least 3 characters" }],
};

/** What a client throws when the network is gone. */
export const offline = () =>
  new NetworkError("POST", "https://dreams.example/api/v1/sync", new Error("gone"));

const namesOf = (fields: DreamFields) => CONTENT_FIELDS.filter((name) => fields[name] !== undefined);
const isSame = (name: keyof DreamFields, one: DreamFields, other: DreamFields) =>
  JSON.stringify(inputOf({ [name]: one[name] })) === JSON.stringify(inputOf({ [name]: other[name] }));
const partOf = (fields: DreamFields, names: string[]): DreamFields =>
  Object.fromEntries(names.map((name) => [name, fields[name as "title"]]));
