import { DatabaseSync } from "node:sqlite";
import { DreamIndex } from "@dreamcatcher/searching/fts";
import type { Listed } from "@dreamcatcher/searching/results";

/** An open shard: the index of the dreams in it, and where the transcripts of their conversations are. */
export interface OpenShard {
  index: DreamIndex;
  transcripts: Transcripts;
  close(): void;
}

/** The keys of transcripts in the bucket, by conversation: a search cuts its snippets from them. */
interface Transcripts {
  keyOf(conversation: string): string | undefined;
  put(conversation: string, key: string): void;
  remove(conversation: string): void;
}

/** More than the size of a shard. */
const MAPPED = "PRAGMA mmap_size = 67108864";

/**
 * Opens a shard to be read.
 *
 * @throws {UnusableIndex} when the file is no shard
 */
export function openToRead(path: string): OpenShard {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec(MAPPED);
    return shardIn(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a shard to be changed, which is created where the file does not exist. Only a file that was closed is
 * ever kept, so nothing has to survive a crash. Freed pages are overwritten with zeros.
 *
 * @throws {UnusableIndex} when the file is no shard
 */
export function openToWrite(path: string): OpenShard {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON");
    const shard = shardIn(database);
    database.exec(TRANSCRIPTS);
    return shard;
  } catch (error) {
    database.close();
    throw error;
  }
}

const TRANSCRIPTS =
  "CREATE TABLE IF NOT EXISTS transcripts (conversation TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID";

function shardIn(database: DatabaseSync): OpenShard {
  return {
    index: DreamIndex.open(database),
    transcripts: {
      keyOf: (conversation) =>
        database.prepare("SELECT key FROM transcripts WHERE conversation = ?").get(conversation)?.key as
          | string
          | undefined,
      put: (conversation, key) =>
        void database.prepare("INSERT OR REPLACE INTO transcripts VALUES (?, ?)").run(conversation, key),
      remove: (conversation) =>
        void database.prepare("DELETE FROM transcripts WHERE conversation = ?").run(conversation),
    },
    close: () => database.close(),
  };
}

/** Gives the pages of a closed shard's file that are free back. */
export function vacuum(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; VACUUM");
  database.close();
}

const PAGE = 1_000;

/** The ids of all dreams in a shard. */
export function dreamsOf({ index }: OpenShard): string[] {
  const ids: string[] = [];
  let after: Listed | undefined;
  do {
    const page = index.list({}, { limit: PAGE, after });
    ids.push(...page.map(({ dream_id }) => dream_id));
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after);
  return ids;
}

/** Removes a dream with its conversations; one that is not there is no error. */
export function removeDream({ index, transcripts }: OpenShard, dreamId: string): void {
  for (const conversation of index.state(dreamId)?.conversations.keys() ?? [])
    transcripts.remove(conversation);
  index.remove(dreamId);
}
