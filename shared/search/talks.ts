import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Hit, MessageMatch } from "@dreamcatcher/searching/results";
import { getBytes } from "#shared/platform/content/objects.ts";
import { inParallel } from "#shared/platform/in-parallel.ts";

/** Transcripts in memory at once. */
const MAX_PARALLEL = 8;
/** After so many bytes of transcripts, only those with the best message of a hit are read. */
const MAX_BYTES = 64_000_000;

/** The contents of messages that hits name. */
export class Talks {
  readonly #contents = new Map<string, string>();

  /**
   * Reads the messages that hits name from the transcripts with these keys, by conversation; those of one
   * that is replaced or deleted meanwhile are missing.
   */
  static async of(hits: readonly Pick<Hit, "matches">[], keys: ReadonlyMap<string, string>): Promise<Talks> {
    const talks = new Talks();
    const matches = hits.flatMap((hit) => hit.matches);
    const best = new Set(hits.flatMap((hit) => hit.matches[0]?.conversation_id ?? []));
    const all = new Set([...best, ...matches.map(({ conversation_id }) => conversation_id)]);
    let bytes = 0;
    async function read(id: string) {
      const key = keys.get(id);
      if (key === undefined || (bytes > MAX_BYTES && !best.has(id))) return;
      const transcript = await getBytes(key);
      bytes += transcript?.length ?? 0;
      const own = matches.filter(({ conversation_id }) => conversation_id === id);
      if (transcript) talks.#keep(own, transcript);
    }
    await inParallel([...all], read, MAX_PARALLEL);
    return talks;
  }

  #keep(matches: readonly MessageMatch[], transcript: Uint8Array): void {
    const messages = JSON.parse(Buffer.from(transcript).toString()) as Message[];
    for (const match of matches) {
      const content = messages[match.message]?.content;
      if (content !== undefined) this.#contents.set(nameOf(match), content);
    }
  }

  contentOf(match: MessageMatch): string | undefined {
    return this.#contents.get(nameOf(match));
  }
}

const nameOf = ({ conversation_id, message }: MessageMatch) => `${conversation_id} ${message}`;
