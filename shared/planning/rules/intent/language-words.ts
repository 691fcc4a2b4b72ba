import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";

const named = (...lines: string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d_./-])(?:${lines.join("|")})(?![\p{L}\d_]|[/]\w)`, "iu");

/** Languages by what people say: their names, and frameworks and formats that leave no choice. */
export const LANGUAGE_WORDS: readonly (readonly [PlanLanguage, RegExp])[] = [
  ["typescript", named("typescript|tsx|angular|nest\\.?js")],
  [
    "python",
    named(
      "python ?3?|django|flask|fastapi|pandas|numpy|matplotlib|pygame|tkinter|streamlit|pytorch|pip|jupyter",
    ),
  ],
  [
    "javascript",
    named(
      String.raw`javascript|vanilla js|node\.?js|(?:in|with|using) node|node (?:script|server|app|program|project`,
      String.raw`backend)|npm|express\.?js|react(?:[- ]native)?|vue(?:\.?js)?`,
      String.raw`jquery|discord\.js|user ?script|apps? script|p5\.?js|three\.?js|js`,
    ),
  ],
  ["html", named("html5?")],
  ["css", named("css")],
  ["dart", named("dart|flutter")],
  ["swift", named("(?:in|with|using) swift|swift (?:code|app|package|function|struct)|swiftui|uikit")],
  ["kotlin", named("kotlin|jetpack compose")],
  [
    "java",
    named(
      "java|spring(?: ?boot| backend| mvc| data| security| framework| application)|javafx|maven|bukkit|spigot",
    ),
  ],
  [
    "go",
    named(
      String.raw`golang|(?<=\b(?:in|using|with) )go(?=[,.:;]|$)|goroutines?|bubble ?tea`,
      "go (?:program|app|cli|service|library|code|tool|package|module|server)",
    ),
  ],
  ["rust", named("rust|cargo|tauri")],
  ["cpp", named("c\\+\\+|cpp|arduino|esp32|unreal|qt")],
  [
    "csharp",
    named("c#|csharp|\\.net(?: core)?|dotnet|unity|wpf|winforms|windows forms|winui|blazor|asp\\.net"),
  ],
  ["c", named("(?<=\\b(?:in|using|with) )c(?=[,.:;]|$| (?:program|code))|ansi c")],
  ["php", named("php|laravel|wordpress|symfony")],
  ["ruby", named("ruby|rails|sinatra")],
  ["powershell", named("powershell")],
  ["shell", named("bash|(?:ba|z|shell) ?scripts?|shell script|zsh")],
  ["sql", named("sql|postgres(?:ql)?|mysql|sqlite|t-sql|pl/sql|bigquery")],
  [
    "r",
    named(
      String.raw`(?<=\b(?:in|using|with) )r(?=[,.:;]|$)|(?<=\ban? )r (?:script|package)`,
      "ggplot2?|tidyverse|rstudio|dplyr",
    ),
  ],
  [
    "yaml",
    named("ya?ml|docker-?compose|github actions?|home ?assistant|esphome|ansible|kubernetes|k8s|helm"),
  ],
  ["hcl", named("terraform|hcl|opentofu")],
  ["lua", named("lua|love2d|roblox|neovim")],
  ["scala", named("scala")],
  ["haskell", named("haskell")],
  ["elixir", named("elixir|phoenix framework")],
  ["perl", named("perl")],
  ["matlab", named("matlab|octave|simulink")],
  ["latex", named("latex|tikz|overleaf")],
  ["vba", named("vba|excel macros?")],
  [
    "formula",
    named("(?:excel|spreadsheet|google sheets?|sheets) formulas?|(?:v|x)lookup|arrayformula|sumifs?"),
  ],
  [
    "other",
    named("autohotkey|applescript|gdscript|godot|solidity|julia|clojure|fortran|assembly|zig|ocaml|groovy"),
  ],
];
