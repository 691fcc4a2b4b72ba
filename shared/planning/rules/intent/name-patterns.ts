import type { ProjectKind } from "@dreamcatcher/contracts/plan";

/** A pattern that names a kind, and how sure it makes that kind. */
export type Signal = readonly [ProjectKind, weight: number, RegExp];

/** Capitalized words that are no product names: technologies, and words that begin a sentence. */
const NOT_PRODUCT_NAMES = [
  "REST|HTTP|JSON|Web|GraphQL|Express|Fastify|Flask|FastAPI|Django|Hono|Node|Bun|Deno|Python|TypeScript",
  String.raw`JavaScript|Go\b|Rust|Bash|An?\b|The\b|My\b|Our\b|Build|Create|Make|Write|Add|Design|Develop`,
].join("|");

/**
 * A capitalized word before, as in `Acme CLI`, makes a product name: the conversation uses that product.
 * Parts of paths and of longer words are names as well.
 */
const NOT_IN_A_NAME = String.raw`(?<!\b(?!${NOT_PRODUCT_NAMES})[A-Z][\w.]*(?:'s)? )(?<![\w./-])`;
/** A pattern that matches only where it is no part of a name. */
export const outsideNames = (pattern: string): RegExp =>
  new RegExp(`${NOT_IN_A_NAME}(?:${pattern})(?![\\w-]|\\.\\w)`);

/** A title that names another product's API or CLI. */
export const NAMES_ANOTHER_PRODUCT =
  /\b(?:with|using|via|from|of|for|to|in|about|into) (?:the |an? )?[A-Z][\w.]*(?:'s)? (?:API|CLI)\b/;

/** A word before one of these only says what that is about: "recipe site", "documentation page". */
const NOT_BEFORE_A_PROGRAM = [
  "(?!(?: [a-z-]+)? (?:apps?|sites?|web ?sites?|pages?|generator|tools?|bot|api|scripts?|tracker|manager|platform",
  "system|editor|builder|viewer|parser|reader|player|library|database|game|component|form|schema|server)\\b)",
].join("|");

/** A signal of whole words, in lines of alternatives; parts of paths and of longer names are none. */
export const words = (kind: ProjectKind, weight: number, ...lines: string[]): Signal => [
  kind,
  weight,
  new RegExp(
    String.raw`(?<![\p{L}\d_./-])(?:${lines.join("|")})(?![\p{L}\d_-]|[./]\w)` +
      (kind === "document" ? NOT_BEFORE_A_PROGRAM : ""),
    "iu",
  ),
];
