import type { Lexicon } from "./lexicon.ts";
import type { Work } from "./work.ts";

/**
 * What the rules know of a language beside English and Dutch. An expression for a sentence is applied without
 * opening words and final punctuation; what it captures, put together, is the thing that is spoken of.
 */
export interface SpokenLanguage extends Lexicon {
  /** A thing that there is to be none of. */
  without: (thing: string) => string;
  /** Greetings, courtesy and conjunctions that open a sentence. */
  filler: RegExp;
  /** How a polite request begins, which may be put as a question. */
  asking: RegExp;
  /** What opens a question before its subject: "Can you explain what". */
  telling: RegExp;
  /** How answers open a sentence that says nothing. */
  aside: RegExp;
  /** Wishes and orders to have a product made. */
  projects: RegExp[];
  /** What the product is to have, do or be. */
  wishes: RegExp[];
  /** What people want of an answer or for themselves, not of a product: to know, help, to leave. */
  ownWishes: RegExp;
  /** What a product is for, after its name or before it. */
  purpose: RegExp;
  /** A refusal with what it refuses: "no ads". */
  refusal: RegExp;
  /** A reply that leaves out a thing, named so: "lista de espera no". */
  drops?: RegExp[];
  /** A reply that takes in a thing, named so: "invitados sí". */
  keeps?: RegExp[];
  /** How people ask for work and plan it. */
  work: Work;
  /** What is left to do. */
  remaining: RegExp[];
  /** Things that have features. */
  products: RegExp;
  /** Headings and introductions of lists, by what they list. */
  lists: { features: RegExp; steps: RegExp; others: RegExp };
  /** Between the last two members of an enumeration. */
  and: RegExp;
  /** What leads up to an enumeration of the parts of a product: "with". */
  having: RegExp;
  /** Where a reason, a purpose or a condition begins. */
  clause: RegExp;
  /** What a phrase is shown without, with its replacement: articles, auxiliaries. */
  bare: [RegExp, string][];
  /** What introduces the points of an answer. */
  points: string;
}
