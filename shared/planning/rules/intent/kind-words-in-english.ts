import { outsideNames, type Signal, words } from "./name-patterns.ts";

const HOSTS = [
  "browser|chrome|firefox|safari|edge|vs ?-?code|visual studio|obsidian|jetbrains|intellij|figma|wordpress",
  "woocommerce|shopify|moodle|joomla|drupal|odoo|raycast|alfred|logseq|zotero|anki|thunderbird|blender|unity",
  "minecraft|fabric|forge|bukkit|spigot|roblox|factorio|skyrim|qgis|revit|autocad|neovim|nvim|vim|emacs|excel",
  "word|powerpoint|outlook|libreoffice|photoshop|illustrator|indesign|sketchup|obs|kodi|comfyui|grafana",
  "stream ?deck|davinci|premiere|ableton|vst",
].join("|");

/** What people call the project that they want, with how sure that name makes its kind. */
export const KIND_WORDS_IN_ENGLISH: readonly Signal[] = [
  words(
    "web_app",
    3,
    "web ?-?(?:app|application|site|shop|page)s?|landing ?-?page|homepage|single-page app",
    "online ?-?shop",
  ),
  words(
    "web_app",
    1,
    String.raw`click\w*|hover|responsive|animat\w+|drag[- ]and[- ]drop|swip\w+|scroll\w*|checkbox|slider|drop-?down`,
    "pop-?up|modal",
  ),
  words("web_app", 1.5, "(?:an?|the|my|our|this) site"),
  ["automation", 1.5, /\bCI\b/],
  words("web_app", 2, "dashboard|front-?end|portal|blog|html|css|vanilla js|browser game|pre-order page"),
  words(
    "web_app",
    1,
    "apps?|applications?|pages?|forms?|button|ui",
    "user interface|cms|interactive|login|navbar|sidebar|footer",
    "browser|calendar|shop|quiz|games?|components?|tracker|canvas",
  ),
  words(
    "api",
    2.5,
    "(?:rest|graphql|http|json|realtime|web) apis?|endpoints?|back-?end|webhooks?|micro-?services?",
    "api server|web service|mcp[ -]servers?|server-side|rest service",
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
  words("cli", 1, "commands?|flags?|(?:small |little )?program|compiler", "transpiler|interpreter"),
  words(
    "library",
    2.5,
    "sdk|nuget|(?:npm|pypi|pip|python|node|nuget|composer|swift|dart|r) (?:package|module)|rust crates?",
    "ruby gems?",
    "component library|(?:wrapper|bindings) (?:for|around|of)|header-only",
    "publish (?:it |this )?(?:to|on) (?:npm|pypi|crates)",
  ),
  words("library", 2, "module of functions|data structures?|(?:react|custom) hook"),
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
  ),
  words("bot", 4, "(?:telegram|discord|slack|whatsapp|twitch|matrix|irc|teams)[ -]bots?|chat ?-?bots?"),
  words("bot", 2.5, "bots?"),
  words(
    "mobile_app",
    4,
    "(?:mobile|phone|iphone|ipad|ios|android|flutter|react native|expo|swiftui)[ -](?:app|application|game)s?",
    "app for (?:ios|android|iphone)|apk",
  ),
  words("mobile_app", 2.5, "on (?:my|your|their) (?:phones?|iphones?|ipads?|android)"),
  words("mobile_app", 1.2, "ios|android|iphone|ipad|phones?"),
  words(
    "desktop_app",
    3.5,
    "desktop (?:app|application|program|widget)s?|(?:windows|mac(?:os)?|linux|menu ?bar) (?:app|application)",
  ),
  words("desktop_app", 2, "desktop|system tray|tray icon|windows forms|native (?:mac|windows|linux) app"),
  words(
    "desktop_app",
    1.5,
    "gui|shader|sprites?|video ?game|[23]d (?:platformer|game)|platformer|first-person|game engine",
  ),
  words(
    "extension",
    4,
    String.raw`(?:${HOSTS}) (?:\p{L}+ )?(?:extension|plug-?in|add-?(?:on|in)|mod|macro)s?`,
    "user ?scripts?|macro (?:to|that|for|which|in)|(?:custom|editor) (?:nodes?|plug-?in)",
  ),
  words("extension", 2.5, "(?<!(?:file|name) )extensions?|add-?ons?|add-?in"),
  // Most tools have plug-ins, and few are about to be written.
  words("extension", 1.2, "plug-?ins?"),
  words("extension", 1.5, "mod|macros?"),
  words(
    "data_job",
    2.5,
    "etl|data pipeline|scrap(?:e|er|es|ing)|crawler|data ?-?sets?|data ?frames?|batch job",
    String.raw`(?:machine|deep) learning|neural networks?|train (?:an? |the )?(?:\w+ )?models?`,
    "classifier|notebooks?|data (?:analysis|science|cleaning)|regression|clustering|sentiment analysis",
    "time series",
    "fine-?tun(?:e|ing)|(?:train|test) set|training (?:data|loop|script)|random forest|cnn|lstm|forecasting",
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
    "(?:database|db|sql|relational) (?:schema|design|model|migrations?|tables?|quer(?:y|ies))|data ?model",
    "sql(?: quer(?:y|ies))?|stored procedures?|er diagram",
    "(?:postgres(?:ql)?|mysql|sqlite) (?:schema|tables?|quer(?:y|ies))",
    "many-to-many|foreign keys?",
  ),
  words("database", 1.8, "schema"),
  words("database", 1.2, "postgres(?:ql)?|mysql|sqlite|mariadb"),
  words(
    "database",
    1,
    "databases?|tables?|quer(?:y|ies)|migrations?|(?:inner|outer|left|right|cross|sql|table) joins?",
  ),
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
    "novel|lesson|course|speech|presentation|slides|packing list|check ?list|itinerary|episodes?",
    "poem|lyrics|letter|résumé|policy|terms of (?:use|service)|contract|thesis|proposal",
    "literature review|report|white ?paper|research|epics?|user stor(?:y|ies)|specification|prd|documentation",
    "acceptance criteria|rewrite|proofread|prompts?|captions?|names for|slogans?|table of contents|roadmap",
    "game concepts?|interview|(?:marketing|business|project|master) plan|curriculum|quotes?|concept map",
  ),
  words(
    "document",
    2,
    "recommendations?|tips|advice|ideas|comparison|summary|outline|overview|brainstorm|gap analysis",
    "explanation",
    "(?:code|line-by-line|pull request|pr) review|learn(?! to build)|pros and cons",
  ),
  words(
    "document",
    1,
    "books?|(?:a|the|my) plan|menu|script for (?:a|the|my) (?:video|podcast|play|film)|list of|steps",
  ),
];
