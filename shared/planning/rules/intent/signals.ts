import type { ProjectKind } from "@dreamcatcher/contracts/plan";

type Signals = readonly [ProjectKind, weight: number, RegExp][];

/** With a capital, and still no name of a product: what a thing is made with, and how sentences begin. */
const NOT_PRODUCT_NAMES =
  "REST|HTTP|JSON|Web|GraphQL|Express|Fastify|Flask|FastAPI|Django|Hono|Node|Bun|Deno|Python|TypeScript|JavaScript|Go\\b|Rust|Bash|An?\\b|The\\b|My\\b|Our\\b|Build|Create|Make|Write|Add|Design|Develop";

/**
 * A name with a capital before it, as in `Acme CLI`, is that of a product which the talk uses, not of what it wants;
 * and what is part of a path or of a longer word is the name of something too.
 */
const NOT_IN_A_NAME = String.raw`(?<!\b(?!${NOT_PRODUCT_NAMES})[A-Z][\w.]*(?:'s)? )(?<![\w./-])`;
const own = (pattern: string): RegExp => new RegExp(`${NOT_IN_A_NAME}(?:${pattern})(?![\\w-]|\\.\\w)`, "g");

/** What a title says of a thing that is only used or talked of. */
export const NAMES_ANOTHER_PRODUCT =
  /\b(?:with|using|via|from|of|for|to|in|about|into) (?:the |an? )?[A-Z][\w.]*(?:'s)? (?:API|CLI)\b/;

/** What a text says of the kind of thing that is wanted. */
export const TEXT_SIGNALS: Signals = [
  [
    "web_app",
    2,
    /\b(?:web ?(?:app|site|shop|page)s?|landing page|dashboard|frontend|single-page|pre-order page|browser extension)\b/gi,
  ],
  [
    "web_app",
    1,
    /(?<![\w/.])(?:apps?|pages?|forms?|html|css|react|vue|button|phone|ui|gui|wireframes?|mock-?ups?|portal|cms|interactive|infographic)\b(?![\w./-]*\/)/gi,
  ],
  [
    "api",
    2,
    /\b(?:rest|graphql|http|json|realtime) api\b|\b(?:endpoints?|backend|webhooks?|microservices?)\b/gi,
  ],
  // Who calls an API, or needs a key for one, does not build it.
  [
    "api",
    2,
    own("(?:API|api)s?(?! (?:calls?|keys?|docs?|documentation|requests?|tokens?|limits?|extensions?)\\b)"),
  ],
  ["cli", 2, own("(?:CLI|cli)")],
  [
    "cli",
    2,
    /\bcommand[- ]line\b|\b(?:in|from|on) (?:the|a|my|your) terminal\b|\bterminal (?:app|tool|program)\b/gi,
  ],
  [
    "cli",
    1.5,
    /\b(?:scripts?|one-liner|small program|little program)\b(?! for (?:a|the|my) (?:video|podcast|play|film))/gi,
  ],
  ["library", 2, /\b(?:sdk|(?:npm|pypi) package|module of functions)\b/gi],
  [
    "library",
    2,
    /\b(?:an?|the|my|our|small|python|javascript|typescript|node|npm|client|helper|utility|open[- ]source) librar(?:y|ies)\b/gi,
  ],
  ["data_job", 2, /\b(?:etl|data pipeline|scrap(?:e|er|es|ing)|data ?sets?|batch job)\b/gi],
  ["data_job", 1, /\b(?:cron|csv|spreadsheets?|once a day|every (?:morning|night|day|week|hour))\b/gi],
  [
    "document",
    2,
    /\b(?:newsletter|podcast|recipe book|cook ?book|essay|article|blog post|board game|story|novel|lesson|course|speech|presentation|packing list|check ?list|itinerary|episodes?|boek|verhaal|nieuwsbrief)\b/gi,
  ],
  // A talk that judges, compares or advises wants the text.
  [
    "document",
    2,
    /\b(?:recommendations?|tips|advice|ideas|comparison|proposal|summary|(?:code|line-by-line|pull request|pr) review)\b|\blearn\b(?! to build)/gi,
  ],
  [
    "document",
    1,
    /\b(?:book|letter|plan|(?<!\b(?:to-?do|task|price|user|product|linked|mailing|wait(?:ing)?|drop-?down) )list|menu|poem|script for (?:a|the|my) (?:video|podcast|play|film))\b/gi,
  ],
];

/** A word counts for less where its sentence does not speak of making something, in English or Dutch. */
export const EXPRESSES_MAKING =
  /\b(?:build|built|creat|mak|writ|develop|design|implement|cod(?:e|ing)|program|need|want|would like|add|maak|bouw|ontwikkel|schrijf|wil)/i;
export const MENTION_WEIGHT = 0.4;

/** What code says of it. */
export const CODE_SIGNALS: Signals = [
  [
    "cli",
    4,
    /\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b|\bfrom ["'](?:commander|yargs)["']|\bimport (?:click|typer)\b/,
  ],
  ["api", 4, /\b(?:express|fastify|Fastify|Hono|Flask|FastAPI|createServer)\(/],
  [
    "web_app",
    4,
    /\bdocument\.(?:querySelector|getElementById|addEventListener)\b|\bfrom ["']react["']|<!doctype html|<form\b|<main\b/i,
  ],
  ["web_app", 3, /^(?:from|import) (?:django|streamlit|gradio)\b/m],
  ["web_app", 4, /"manifest_version"\s*:|\b(?:chrome|browser)\.(?:action|tabs|runtime|storage)\./],
  [
    "data_job",
    3,
    /\bimport pandas\b|\bread_csv\(|\bcreateReadStream\(|\bfetch\([\s\S]*appendFile|\bcrontab\b/,
  ],
];
