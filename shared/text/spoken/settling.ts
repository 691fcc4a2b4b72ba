import type { Moves } from "./moves.ts";

/** The words in which a language settles what an answer proposes; each is a part of an expression. */
export interface Settling {
  /** What opens a sentence. */
  filler: RegExp;
  /** Opens a clause that names nothing: pronouns, questions, verbs of saying. */
  unnamed: string;
  /** Behind a thing that is not wanted: "sin", "brauche ich nicht". */
  no: string;
  /** Behind a thing that is wanted: "sí", "gern". */
  yes: string;
  /** Why, without a comma before it: "que complica", "on a 600 adhérents". */
  because: string;
  /** Before a thing that there is to be none of. */
  none: string;
  /** "Then", before or behind what is chosen. */
  so: string;
  /** "Rather", before what is chosen. */
  rather: string;
  /** Behind what is put off: "queda para después". */
  later: string;
  /** "Later", behind what is put off. */
  afterwards: string;
  /** Behind what will do: "basta". */
  enough: string;
  /** Before what is chosen by its number or letter: "la", "opción". */
  option: string;
  /** Ordinals from the first on. */
  ordinals: string[];
}

/** What a reply settles: in how people decide, and in what a product is to have or not. */
export interface Settled {
  moves: Pick<Moves, "opening" | "replies" | "later" | "defers" | "chooses" | "ordinals">;
  /** Leaves out a thing: "lista de espera no". */
  drops: RegExp[];
  /** Takes in a thing: "invitados sí". */
  keeps: RegExp[];
}

/** A word, or what is written as one: "1h30", "l'archivio", "Node.js". */
const WORD = String.raw`[\p{L}\p{N}'’/+#&-]+(?:\.[\p{L}\p{N}]+)*`;

/** How a language with blanks between its words settles things, from its words. */
export function settling(words: Settling): Settled {
  const { filler, unnamed, no, yes, because, none, so, rather, later, afterwards, enough, option, ordinals } =
    words;
  const thing = String.raw`(?!(?:${unnamed}|${so}|${rather})(?!\p{L}))${WORD}(?: ${WORD}){0,6}?`;
  const name = String.raw`(?!(?:${unnamed})(?!\p{L}))${WORD}(?: ${WORD}){0,3}?`;
  const why = String.raw`(?:,? (?=(?:${because})(?!\p{L})).*)?`;
  const of = (pattern: string) => new RegExp(`^${pattern}$`, "iu");
  const drops = [of(`(?<thing>${thing}),? (?:${no})${why}`)];
  const keeps = [of(`(?<thing>${thing}),? (?:${yes})${why}`)];
  return {
    drops,
    keeps,
    moves: {
      // "Then" chooses what follows it.
      opening: new RegExp(filler.source.replace("^(?:", `^(?:(?!(?:${so})(?!\\p{L}))`), "iu"),
      replies: [
        of(`(${thing},? (?:${no}))${why}`),
        of(`((?:${none}) ?${thing})${why}`),
        of(`(?:(?:${so}),? )+(?:(?:${rather}) )*(${name})`),
        of(`(?:(?:${rather}) )+(${thing})`),
        of(`(${name}),? (?:${so})`),
        of(`(${thing} (?:${later}))`),
        of(`(${thing} (?:${enough}))${why}`),
      ],
      later: new RegExp(String.raw`(?<!\p{L})(?:${later}|${afterwards})(?!\p{L})`, "iu"),
      defers: [of(`(${thing}) (?:${later}|${afterwards})`)],
      chooses: new RegExp(
        String.raw`^(?:(?:${so}|${rather}),? )*(?:${option}) (?:([a-h]|\d{1,2})|(${ordinals.join("|")}))(?=[.!,]?$|, | (?:${yes}|${enough}|${so})(?!\p{L}))`,
        "iu",
      ),
      ordinals,
    },
  };
}
