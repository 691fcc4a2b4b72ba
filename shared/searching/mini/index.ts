import type { Counts, DreamState, SearchIndex } from "../engine.ts";
import { FIELDS, type SearchableConversation, type SearchableDream } from "../entry.ts";
import { type DreamFilter, needsAll, type SearchQuery } from "../query/query.ts";
import { coverage, MAX_MATCHES, messagesScore, rarity } from "../ranking.ts";
import {
  byChange,
  byRank,
  type Hit,
  type Listed,
  type PageOf,
  type Position,
  type SearchResult,
} from "../results.ts";
import { sequenceOf } from "../sequence.ts";
import { likeliest } from "../spelling.ts";
import { wordsOfDream } from "../words.ts";
import { type Entry, entryOf, type KeptDreams, type KeptEntry, keptEntry, rowsOf } from "./entries.ts";
import { type DreamFacts, factsOf, selects } from "./facts.ts";
import { type KeptIndex, keptOf, partsOf } from "./kept.ts";
import { type Row, Rows } from "./rows.ts";

export type { KeptIndex } from "./kept.ts";

/** Where a clause is found: its rows by dream, each with its score. */
interface Finding {
  isPhrase: boolean;
  dreams: ReadonlyMap<string, readonly [Row, number][]>;
}

/**
 * The same index in memory, over MiniSearch: for browsers, which have no SQLite. It finds what `DreamIndex`
 * finds; scores differ.
 */
export class MiniIndex implements SearchIndex {
  readonly #dreams: Map<string, Entry>;
  readonly #rows: Rows;
  /** How many dreams have a word. */
  readonly #words: Map<string, number>;

  /**
   * @param kept by an earlier index, which this one goes on from
   * @throws {Error} when another version has kept it, or it is damaged
   */
  constructor(kept?: KeptIndex) {
    const parts = kept && partsOf(kept);
    const { dreams, words }: KeptDreams = parts ? JSON.parse(parts.dreams) : { dreams: [], words: [] };
    this.#dreams = new Map(dreams.map(([id, dream]) => [id, entryOf(dream)]));
    this.#words = new Map(words);
    this.#rows = new Rows(parts);
    const rows = [...this.#dreams.values()].flatMap(rowsOf);
    if (rows.length !== this.#rows.size) throw new Error("The dreams are not those of the rows.");
  }

  /** The index as it is now, as plain data. */
  kept(): KeptIndex {
    const dreams = Array.from(this.#dreams, ([id, dream]): [string, KeptEntry] => [id, keptEntry(dream)]);
    const kept: KeptDreams = { dreams, words: [...this.#words] };
    return keptOf({ dreams: JSON.stringify(kept), ...this.#rows.kept() });
  }

  state(dreamId: string): DreamState | undefined {
    const dream = this.#dreams.get(dreamId);
    return (
      dream && {
        updated: dream.facts.updated,
        conversations: new Map(
          Array.from(dream.conversations, ([id, { content_hash }]) => [id, content_hash]),
        ),
      }
    );
  }

  putDream(dream: SearchableDream): void {
    const before = this.#dreams.get(dream.id);
    if (before) this.#removeTexts(before);
    const texts = Object.fromEntries(FIELDS.map((field) => [field, sequenceOf(dream.fields[field])]));
    const words = wordsOfDream(dream);
    for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    this.#dreams.set(dream.id, {
      facts: factsOf(dream),
      row: this.#rows.add({ dream_id: dream.id, texts }),
      words: [...words].join(" "),
      conversations: before?.conversations ?? new Map(),
    });
  }

  #removeTexts({ row, words }: Entry): void {
    this.#rows.remove(row);
    for (const word of words.split(" ")) {
      const count = this.#words.get(word) ?? 0;
      if (count > 1) this.#words.set(word, count - 1);
      else this.#words.delete(word);
    }
  }

  putConversation(dreamId: string, conversation: SearchableConversation): void {
    const dream = this.#dreams.get(dreamId);
    if (!dream) throw new Error(`dream ${dreamId} is put after its conversation`);
    this.removeConversation(dreamId, conversation.conversation_id);
    const { conversation_id, content_hash, source, messages } = conversation;
    const said = messages.map(({ message, text, code }) => ({
      said: { conversation_id, message },
      texts: { text: sequenceOf([text]), code: sequenceOf([code]) },
    }));
    dream.conversations.set(conversation_id, {
      content_hash,
      source,
      has_code: said.some(({ texts }) => texts.code !== ""),
      count: said.length,
      rows: said.map((each) => this.#rows.add({ dream_id: dreamId, ...each })),
    });
  }

  removeConversation(dreamId: string, conversationId: string): void {
    const conversations = this.#dreams.get(dreamId)?.conversations;
    for (const row of conversations?.get(conversationId)?.rows ?? []) this.#rows.remove(row);
    conversations?.delete(conversationId);
  }

  remove(dreamId: string): void {
    const dream = this.#dreams.get(dreamId);
    if (!dream) return;
    for (const id of [...dream.conversations.keys()]) this.removeConversation(dreamId, id);
    this.#removeTexts(dream);
    this.#dreams.delete(dreamId);
  }

  search(query: SearchQuery, { limit, after }: PageOf<Position>): SearchResult {
    const without = new Set(
      query.without.flatMap((clause) => [...this.#find({ clause, query }).dreams.keys()]),
    );
    const findings = query.clauses.map((clause) => this.#find({ clause, query }));
    const isAllowed = (id: string): boolean => !without.has(id) && this.#selects(query, id);
    const hasAll = (id: string, of = findings): boolean => of.every(({ dreams }) => dreams.has(id));
    const found =
      findings.length === 0
        ? [...this.#dreams.keys()]
        : [...new Set(findings.flatMap(({ dreams }) => [...dreams.keys()]))];
    const allowed = found.filter(isAllowed);
    const matching = after?.matching ?? (needsAll(query) && allowed.some((id) => hasAll(id)) ? "all" : "any");
    const required = matching === "all" ? findings : findings.filter(({ isPhrase }) => isPhrase);
    const dreams = allowed.filter((id) => hasAll(id, required));
    const hits = dreams
      .map((id) => this.#hit(id, findings))
      .sort(byRank)
      .filter((hit) => after === undefined || byRank(after, hit) < 0);
    return {
      matching: findings.length === 0 ? "all" : matching,
      hits: hits.slice(0, limit),
      hasMore: hits.length > limit,
      ...(findings.length > 0 ? { total: dreams.length } : {}),
    };
  }

  #find({ clause, query }: { clause: SearchQuery["clauses"][number]; query: SearchQuery }): Finding {
    const rows = [...this.#rows.find(clause, query.inCode)];
    return { isPhrase: clause.isPhrase, dreams: Map.groupBy(rows, ([{ dream_id }]) => dream_id) };
  }

  #selects({ filter, excluded }: SearchQuery, id: string): boolean {
    const facts = this.#facts(id);
    return facts !== undefined && selects(filter, excluded, facts);
  }

  #facts(id: string): DreamFacts | undefined {
    const dream = this.#dreams.get(id);
    if (!dream) return undefined;
    const conversations = [...dream.conversations.values()];
    return {
      ...dream.facts,
      sources: new Set(conversations.map(({ source }) => source)),
      has_code: conversations.some(({ has_code }) => has_code),
    };
  }

  #hit(id: string, findings: readonly Finding[]): Hit {
    const scores = new Map<Row, number>();
    for (const { dreams } of findings)
      for (const [row, score] of dreams.get(id) ?? []) scores.set(row, (scores.get(row) ?? 0) + score);
    const said = [...scores].flatMap(([row, score]) => (row.said ? [{ ...row.said, score }] : []));
    said.sort((a, b) => b.score - a.score || a.message - b.message);
    const told = Math.max(0, ...Array.from(scores, ([row, score]) => (row.said ? 0 : score)));
    const weights = findings.map(({ dreams }) => rarity(dreams.size, this.#dreams.size));
    const share = coverage(
      weights,
      findings.map(({ dreams }) => dreams.has(id)),
    );
    return {
      dream_id: id,
      score: (told + messagesScore(said.map(({ score }) => score))) * share,
      updated: this.#dreams.get(id)?.facts.updated ?? "",
      matches: said
        .slice(0, MAX_MATCHES)
        .map(({ conversation_id, message }) => ({ conversation_id, message })),
    };
  }

  list(filter: DreamFilter, { limit, after }: PageOf<Listed>): Listed[] {
    return Array.from(this.#dreams.keys())
      .filter((id) => selects(filter, {}, this.#facts(id) as DreamFacts))
      .map((id): Listed => ({ dream_id: id, updated: this.#dreams.get(id)?.facts.updated ?? "" }))
      .filter((each) => after === undefined || byChange(after, each) < 0)
      .sort(byChange)
      .slice(0, limit);
  }

  suggestions(word: string): string[] {
    return likeliest(
      word,
      Array.from(this.#words, ([listed, dreams]) => ({ word: listed, dreams })),
    );
  }

  counts(): Counts {
    const conversations = Array.from(this.#dreams.values()).flatMap((dream) => [
      ...dream.conversations.values(),
    ]);
    return {
      dreams: this.#dreams.size,
      conversations: conversations.length,
      messages: conversations.reduce((sum, { count }) => sum + count, 0),
    };
  }
}
