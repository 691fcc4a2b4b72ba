import type { ProjectKind } from "@dreamcatcher/contracts/plan";

type Signals = readonly [ProjectKind, weight: number, RegExp][];

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
const outsideNames = (pattern: string): RegExp =>
  new RegExp(`${NOT_IN_A_NAME}(?:${pattern})(?![\\w-]|\\.\\w)`, "g");

/** One pattern from lines of alternatives; a group may span several lines. */
function words(...lines: string[]): RegExp {
  return new RegExp(lines.join("|"), "gi");
}

/** A title that names another product's API or CLI. */
export const NAMES_ANOTHER_PRODUCT =
  /\b(?:with|using|via|from|of|for|to|in|about|into) (?:the |an? )?[A-Z][\w.]*(?:'s)? (?:API|CLI)\b/;

/** Evidence in text for the kind of the requested project. */
export const TEXT_SIGNALS: Signals = [
  [
    "web_app",
    2,
    words(
      String.raw`\b(?:web ?(?:app|site|shop|page)s?|landing page|dashboard|frontend|single-page`,
      String.raw`pre-order page|browser extension)\b`,
    ),
  ],
  [
    "web_app",
    1,
    words(
      String.raw`(?<![\w/.])(?:apps?|pages?|forms?|html|css|react|vue|button|phone|ui|gui|wireframes?`,
      String.raw`mock-?ups?|portal|cms|interactive|infographic)\b(?![\w./-]*\/)`,
    ),
  ],
  [
    "api",
    2,
    /\b(?:rest|graphql|http|json|realtime) api\b|\b(?:endpoints?|backend|webhooks?|microservices?)\b/gi,
  ],
  // Calling an API, or needing a key for one, is not building one.
  [
    "api",
    2,
    outsideNames(
      "(?:API|api)s?(?! (?:calls?|keys?|docs?|documentation|requests?|tokens?|limits?|extensions?)\\b)",
    ),
  ],
  ["cli", 2, outsideNames("(?:CLI|cli)")],
  [
    "cli",
    2,
    /\bcommand[- ]line\b|\b(?:in|from|on) (?:the|a|my|your) terminal\b|\bterminal (?:app|tool|program)\b/gi,
  ],
  [
    "cli",
    1.5,
    words(
      String.raw`\b(?:scripts?|one-liner|small program|little program)\b` +
        "(?! for (?:a|the|my) (?:video|podcast|play|film))",
    ),
  ],
  ["library", 2, /\b(?:sdk|(?:npm|pypi) package|module of functions)\b/gi],
  [
    "library",
    2,
    words(
      String.raw`\b(?:an?|the|my|our|small|python|javascript|typescript|node|npm|client|helper|utility`,
      String.raw`open[- ]source) librar(?:y|ies)\b`,
    ),
  ],
  ["data_job", 2, /\b(?:etl|data pipeline|scrap(?:e|er|es|ing)|data ?sets?|batch job)\b/gi],
  ["data_job", 1, /\b(?:cron|csv|spreadsheets?|once a day|every (?:morning|night|day|week|hour))\b/gi],
  [
    "document",
    2,
    words(
      String.raw`\b(?:newsletter|podcast|recipe book|cook ?book|essay|article|blog post|board game|story`,
      "novel|lesson|course|speech|presentation|packing list|check ?list|itinerary|episodes?",
      String.raw`boek|verhaal|nieuwsbrief)\b`,
    ),
  ],
  // A conversation that judges, compares or advises is about a text.
  [
    "document",
    2,
    words(
      String.raw`\b(?:recommendations?|tips|advice|ideas|comparison|proposal|summary`,
      String.raw`(?:code|line-by-line|pull request|pr) review)\b`,
      String.raw`\blearn\b(?! to build)`,
    ),
  ],
  [
    "document",
    1,
    words(
      String.raw`\b(?:book|letter|plan`,
      String.raw`(?<!\b(?:to-?do|task|price|user|product|linked|mailing|wait(?:ing)?|drop-?down) )list`,
      String.raw`menu|poem|script for (?:a|the|my) (?:video|podcast|play|film))\b`,
    ),
  ],
];

/** A match weighs less where its sentence does not express making something, in English or Dutch. */
export const EXPRESSES_MAKING = new RegExp(
  [
    String.raw`\b(?:build|built|creat|mak|writ|develop|design|implement|cod(?:e|ing)|program|need|want`,
    "would like|add|maak|bouw|ontwikkel|schrijf|wil)",
  ].join("|"),
  "i",
);
export const MENTION_WEIGHT = 0.4;

/** Evidence in code for the kind of the requested project. */
export const CODE_SIGNALS: Signals = [
  [
    "cli",
    4,
    new RegExp(
      [
        String.raw`\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b`,
        String.raw`\bfrom ["'](?:commander|yargs)["']|\bimport (?:click|typer)\b`,
      ].join("|"),
    ),
  ],
  ["api", 4, /\b(?:express|fastify|Fastify|Hono|Flask|FastAPI|createServer)\(/],
  [
    "web_app",
    4,
    new RegExp(
      [
        String.raw`\bdocument\.(?:querySelector|getElementById|addEventListener)\b|\bfrom ["']react["']`,
        String.raw`<!doctype html|<form\b|<main\b`,
      ].join("|"),
      "i",
    ),
  ],
  ["web_app", 3, /^(?:from|import) (?:django|streamlit|gradio)\b/m],
  ["web_app", 4, /"manifest_version"\s*:|\b(?:chrome|browser)\.(?:action|tabs|runtime|storage)\./],
  [
    "data_job",
    3,
    /\bimport pandas\b|\bread_csv\(|\bcreateReadStream\(|\bfetch\([\s\S]*appendFile|\bcrontab\b/,
  ],
];
