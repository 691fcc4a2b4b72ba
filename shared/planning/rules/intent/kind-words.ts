import type { ProjectKind } from "@dreamcatcher/contracts/plan";

type Signal = readonly [ProjectKind, weight: number, RegExp];

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
const words = (kind: ProjectKind, weight: number, ...lines: string[]): Signal => [
  kind,
  weight,
  new RegExp(
    String.raw`(?<![\p{L}\d_./-])(?:${lines.join("|")})(?![\p{L}\d_-]|[./]\w)` +
      (kind === "document" ? NOT_BEFORE_A_PROGRAM : ""),
    "iu",
  ),
];

const HOSTS = [
  "browser|chrome|firefox|safari|edge|vs ?-?code|visual studio|obsidian|jetbrains|figma|wordpress|shopify",
  "blender|unity|minecraft|qgis|neovim|vim|excel|word|outlook|photoshop|sketchup",
].join("|");

/** What people call the project that they want, with how sure that name makes its kind. */
export const KIND_WORDS: readonly Signal[] = [
  words(
    "web_app",
    3,
    "web ?-?(?:app|application|site|shop|page)s?|landing ?-?page|homepage|single-page app",
    "online ?-?shop|tienda online|boutique en ligne|negozio online|loja virtual|webwinkel",
    "sito(?: web)?|p[áa]gina web|webseite|web-?anwendung|appli(?:cation)? web",
  ),
  words(
    "web_app",
    1,
    String.raw`click\w*|hover|responsive|animat\w+|drag[- ]and[- ]drop|swip\w+|scroll\w*|checkbox|slider|drop-?down`,
    "pop-?up|modal",
  ),
  ["web_app", 1.5, /小程序|应用程序|アプリ|앱|приложени|تطبيق/u],
  ["cli", 1.5, /脚本|スクリプト|스크립트|скрипт/u],
  ["bot", 3, /机器人|ボット|챗봇|телеграм-бот/u],
  ["automation", 1.5, /\bCI\b/],
  ["web_app", 3, /сайт|موقع|网页|网站|ウェブ(?:アプリ|サイト)|웹(?:앱|사이트|페이지)/u],
  words("web_app", 2, "dashboard|front-?end|portal|blog|html|css|vanilla js|browser game|pre-order page"),
  words(
    "web_app",
    1,
    "apps?|applications?|aplicaci[oó]n|aplica[cç][aã]o|applicazione|anwendung|pages?|forms?|button|ui",
    "user interface|cms|interactive|login|navbar|sidebar|footer",
    "browser|calendar|shop|quiz|games?|components?|tracker|canvas",
  ),
  words(
    "api",
    2.5,
    "(?:rest|graphql|http|json|realtime|web) apis?|endpoints?|back-?end|webhooks?|micro-?services?",
    "api server|web service",
  ),
  [
    "api",
    2,
    // Calling an API, or needing a key for one, is not building one.
    outsideNames(
      "(?:API|api)s?(?! (?:calls?|keys?|docs?|documentation|requests?|tokens?|limits?|extensions?)\\b)",
    ),
  ],
  words("api", 0.8, "server"),
  ["cli", 2.5, outsideNames("(?:CLI|cli|TUI)")],
  words(
    "cli",
    2.5,
    "command[- ]line|(?:in|from|on) (?:the|a|my|your) terminal|terminal (?:app|tool|program|game|style)",
    "console (?:app|application|program|game)|one-?liner|(?:shell|bash|powershell|perl) ?scripts?",
    "batch file|sub-?commands?",
  ),
  words("cli", 1.5, "scripts?(?! for (?:a|the|my) (?:video|podcast|play|film))"),
  words(
    "cli",
    1,
    "commands?|flags?|(?:small |little )?program|programm|programa|programma|skript|compiler",
    "transpiler|interpreter|parser",
  ),
  words("library", 2, "sdk|(?:npm|pypi|pip) package|module of functions|data structures?"),
  words(
    "library",
    2,
    "(?:an?|the|my|our|small|python|javascript|typescript|node|npm|client|helper|utility|go|rust|open[- ]source)" +
      " librar(?:y|ies)",
  ),
  words(
    "library",
    1.8,
    "functions?|classes|class (?:for|that|which|called|named|in|to|with)|algorithms?|methods?|regex",
    "fonction|funci[oó]n|functie",
  ),
  words("bot", 4, "(?:telegram|discord|slack|whatsapp|twitch|matrix|irc|teams)[ -]bots?|chat ?-?bots?"),
  words("bot", 2.5, "bots?"),
  words(
    "mobile_app",
    4,
    "(?:mobile|phone|iphone|ipad|ios|android|flutter|react native|expo|swiftui)[ -](?:app|application|game)s?",
    "app for (?:ios|android|iphone)|apk",
  ),
  words("mobile_app", 1.2, "ios|android|iphone|ipad|phones?"),
  words(
    "desktop_app",
    3.5,
    "desktop (?:app|application|program|widget)s?|(?:windows|mac(?:os)?|linux|menu ?bar) (?:app|application)",
  ),
  words("desktop_app", 1.5, "gui|shader|sprites?|video ?game"),
  words(
    "extension",
    4,
    String.raw`(?:${HOSTS}) (?:\p{L}+ )?(?:extension|plug-?in|add-?(?:on|in)|mod|macro)s?`,
    "user ?scripts?|macros?",
  ),
  words("extension", 2, "extensions?|plug-?ins?|add-?ons?|add-?in|mod"),
  words(
    "data_job",
    2.5,
    "etl|data pipeline|scrap(?:e|er|es|ing)|crawler|data ?-?sets?|data ?frames?|batch job",
    String.raw`(?:machine|deep) learning|neural networks?|train (?:an? |the )?(?:\w+ )?models?`,
    "classifier|notebooks?|data analysis|regression|clustering|sentiment analysis|time series",
  ),
  words(
    "data_job",
    1,
    "cron|csv|spreadsheets?|once a day|every (?:morning|night|day|week|hour)|plots?|histogram|heat ?map",
    String.raw`statistics|visuali[sz]\w+`,
  ),
  words(
    "database",
    2.5,
    "(?:database|db|sql|relational) (?:schema|design|model|migrations?|tables?|quer(?:y|ies))|schema|data ?model",
    "sql(?: quer(?:y|ies))?|stored procedures?|er diagram|postgres(?:ql)?|mysql|sqlite|mariadb",
    "many-to-many|foreign keys?",
  ),
  words("database", 1, "databases?|tables?|quer(?:y|ies)|migrations?|joins?"),
  words(
    "automation",
    3,
    "(?:github|gitlab) (?:actions?|ci|workflows?)|ci ?[/-] ?cd|ci pipeline|git hooks?|pre-commit|formulas?",
  ),
  words(
    "automation",
    1.5,
    "automations?|automate|workflows?|docker(?:file)?|deploy(?:ment|ing)?|config(?:uration)?",
    "excel|google sheets?|infrastructure|shortcuts?|linting",
  ),
  words(
    "document",
    2.5,
    "newsletter|podcast|recipes?|recipe book|cook ?book|essay|articles?|blog ?posts?|board game|story|stories",
    "novel|lesson|course|speech|presentation|slides|packing list|check ?list|itinerary|episodes?|boek|verhaal",
    "nieuwsbrief|artikel|poem|lyrics|letter|résumé|policy|terms of (?:use|service)|contract|thesis|proposal",
    "literature review|report|white ?paper|research|epics?|user stor(?:y|ies)|specification|prd|documentation",
    "acceptance criteria|rewrite|proofread|prompts?|captions?|names for|slogans?|table of contents|roadmap",
    "game concepts?|interview|(?:marketing|business|project|master) plan|curriculum|quotes?|concept map",
  ),
  words(
    "document",
    2,
    "recommendations?|tips|advice|ideas|comparison|summary|outline|overview|brainstorm|gap analysis|explanation",
    "(?:code|line-by-line|pull request|pr) review|learn(?! to build)|pros and cons",
  ),
  words(
    "document",
    1,
    "books?|(?:a|the|my) plan|menu|script for (?:a|the|my) (?:video|podcast|play|film)|list of|steps",
  ),
];

/** Tools and frameworks that only projects of a kind are made with; naming one is nearly wanting it. */
export const TECHNOLOGY_WORDS: readonly Signal[] = [
  words(
    "web_app",
    2,
    String.raw`react|vue|svelte|angular|next\.?js|nuxt|astro|tailwind|django|streamlit|laravel|rails`,
  ),
  words(
    "api",
    2,
    String.raw`fastapi|flask|express\.?js|(?:in|with|using) express|express (?:app|api|server)|nest\.?js|spring boot`,
  ),
  words("mobile_app", 3, "flutter|react native|swiftui|jetpack compose|android studio|xcode"),
  words(
    "desktop_app",
    3.5,
    String.raw`tkinter|pyqt\d?|pyside\d?|(?:in|with|using) electron|electron app|tauri|wpf|winforms|javafx`,
    "pygame|godot",
    "(?:in|with|using) unity|unity (?:game|project|script|engine|editor|[23]d)|unreal engine|raylib|sdl2|opengl",
    "love2d|roblox",
  ),
  words("extension", 3.5, "(?:tamper|grease)monkey|vba|apps? script"),
  words(
    "data_job",
    2.5,
    "pandas|numpy|matplotlib|jupyter|colab|earth engine|geopandas|networkx|pytorch|tensorflow|scikit-learn|kaggle",
  ),
  words(
    "automation",
    3,
    "home ?assistant|esphome|zigbee2?mqtt|node-?red|docker-?compose|terraform|ansible|kubernetes|k8s|helm charts?",
    "cloudformation|n8n|zapier|systemd|auto ?hotkey|tasker|crontab|nginx|jenkins|nixos|nix flake",
  ),
];
