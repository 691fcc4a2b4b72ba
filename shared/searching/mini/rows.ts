import MiniSearch, { type Options } from "minisearch";
import { FIELDS } from "../entry.ts";
import { forMessages } from "../query/for-messages.ts";
import type { Clause, Sequence } from "../query/query.ts";
import { FIELD_WEIGHTS, MESSAGE_WEIGHTS } from "../ranking.ts";
import type { MessageMatch } from "../results.ts";
import type { KeptParts } from "./kept.ts";

/** The texts of a dream or of one of its messages. */
export interface Row {
  dream_id: string;
  /** The message; absent for the dream's own texts. */
  said?: MessageMatch;
  /** By field, as terms separated by blanks. */
  texts: Readonly<Record<string, string>>;
}

type KeptRows = Pick<KeptParts, "rows" | "terms">;
type NumberedTexts = { id: number } & Pick<Row, "texts">;

const OPTIONS: Options<NumberedTexts> = {
  fields: [...FIELDS, ...Object.keys(MESSAGE_WEIGHTS)],
  extractField: ({ id, texts }, field) => (field === "id" ? id : (texts[field] ?? "")),
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term,
  searchOptions: { combineWith: "AND", boost: { ...FIELD_WEIGHTS, ...MESSAGE_WEIGHTS } },
};

/**
 * The rows of an index in MiniSearch, which knows single terms: phrases are looked for in the rows' texts.
 */
export class Rows {
  readonly #rows: Map<number, Row>;
  readonly #mini: MiniSearch<NumberedTexts>;
  #last: number;

  /**
   * @param kept by earlier rows, which these go on from
   * @throws {Error} when it is damaged
   */
  constructor(kept?: KeptRows) {
    this.#rows = new Map(kept && (JSON.parse(kept.rows) as [number, Row][]));
    this.#mini = kept ? MiniSearch.loadJSON(kept.terms, OPTIONS) : new MiniSearch(OPTIONS);
    if (this.#mini.documentCount !== this.#rows.size) throw new Error("The rows are not those of the terms.");
    this.#last = [...this.#rows.keys()].at(-1) ?? 0;
  }

  get size(): number {
    return this.#rows.size;
  }

  kept(): KeptRows {
    return { rows: JSON.stringify([...this.#rows]), terms: JSON.stringify(this.#mini) };
  }

  add(row: Row): number {
    this.#last += 1;
    this.#rows.set(this.#last, row);
    this.#mini.add({ id: this.#last, texts: row.texts });
    return this.#last;
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (row) this.#mini.remove({ id, texts: row.texts });
    this.#rows.delete(id);
  }

  /** The rows with a clause, each with its score. */
  find({ sequences }: Clause, inCode: boolean): Map<Row, number> {
    const found = new Map<Row, number>();
    for (const sequence of sequences) {
      const said = forMessages(sequence);
      const rows = this.#withSequence(sequence, inCode);
      const inMessages = said === sequence ? rows : this.#withSequence(said, inCode);
      for (const [row, score] of [
        ...rows.filter(([each]) => !each.said),
        ...inMessages.filter(([each]) => each.said),
      ])
        found.set(row, Math.max(found.get(row) ?? 0, score));
    }
    return found;
  }

  #withSequence({ terms, prefix }: Sequence, inCode: boolean): [Row, number][] {
    const results = this.#mini.search(terms.join(" "), {
      ...(inCode ? { fields: ["code"] } : {}),
      prefix: (_term, at) => prefix && at === terms.length - 1,
    });
    const sequence = ` ${terms.join(" ")}${prefix ? "" : " "}`;
    const isIn = (text: string | undefined): boolean => ` ${text} `.includes(sequence);
    return results.flatMap(({ id, score }): [Row, number][] => {
      const row = this.#rows.get(id);
      const texts = row && (inCode ? [row.texts.code] : Object.values(row.texts));
      return row && texts?.some(isIn) ? [[row, score]] : [];
    });
  }
}
