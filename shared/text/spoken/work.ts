/**
 * How people ask for work and plan it in a language. An expression is applied to a clause without opening
 * words and final punctuation; what it captures, put together, is the work.
 */
export interface Work {
  /** Asks somebody for work: "can you write a letter". */
  asked: RegExp[];
  /** Plans work, or says that it is to be done: "I still have to call the bank". */
  planned: RegExp[];
  /** Wants to do it, or wants it of a product: "I want to export the notes". */
  wanted: RegExp[];
  /** What one says to be about to do: "mañana llamo al banco", "domani chiamerò la banca". */
  announced?: Announced[];
  /** Where verbs have infinitives: one where a clause has it, which names work. */
  infinitive?: RegExp;
  /** What a clause asks for or plans that is no work: to know, to have, to tell; a manner of answering. */
  idle: RegExp;
  /** The ending of an imperative with a pronoun: "-moi". */
  enclitic?: RegExp;
  /** Asks for a thing to be given, which it captures: "give me a template". */
  gives?: RegExp;
  /** Things that people ask for to have them made: "I need a letter to the landlord". */
  texts: RegExp;
}

/** The first person of verbs in a tense. */
export interface Announced {
  /** A clause with its verb and the rest, which it captures. */
  clause: RegExp;
  /** The ending of the verb, and those of infinitives in its place. */
  ending: string;
  infinitives: string[];
  /** Says when, which the present needs to be about what is still to come. */
  soon?: RegExp;
  /** Whether the infinitive ends the clause: "den Kleber kaufen". */
  isVerbLast?: true;
}
