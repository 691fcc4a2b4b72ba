/** Other names of a language, as fences and file names have them, to the one name it is kept under. */
const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries({
    py: "python",
    python3: "python",
    py3: "python",
    ipython: "python",
    jupyter: "python",
    js: "javascript",
    mjs: "javascript",
    cjs: "javascript",
    node: "javascript",
    nodejs: "javascript",
    javascriptreact: "javascript",
    jsx: "javascript",
    tsx: "typescript",
    es6: "javascript",
    ts: "typescript",
    mts: "typescript",
    cts: "typescript",
    typescriptreact: "typescript",
    sh: "bash",
    shell: "bash",
    zsh: "bash",
    "shell-session": "console",
    shellsession: "console",
    terminal: "console",
    cmd: "batch",
    bat: "batch",
    ps1: "powershell",
    pwsh: "powershell",
    ps: "powershell",
    yml: "yaml",
    md: "markdown",
    mdx: "markdown",
    htm: "html",
    "c++": "cpp",
    cc: "cpp",
    hpp: "cpp",
    cxx: "cpp",
    h: "c",
    cu: "cuda",
    sol: "solidity",
    assembly: "asm",
    "c#": "csharp",
    cs: "csharp",
    "f#": "fsharp",
    fs: "fsharp",
    golang: "go",
    rs: "rust",
    rb: "ruby",
    kt: "kotlin",
    kts: "kotlin",
    pl: "perl",
    ex: "elixir",
    exs: "elixir",
    hs: "haskell",
    clj: "clojure",
    cljs: "clojure",
    cljc: "clojure",
    edn: "clojure",
    shellscript: "bash",
    gitignore: "gitignore",
    ignore: "gitignore",
    jl: "julia",
    m: "matlab",
    objc: "objective-c",
    "objective-c": "objective-c",
    postgres: "sql",
    postgresql: "sql",
    psql: "sql",
    mysql: "sql",
    plpgsql: "sql",
    sqlite: "sql",
    tsql: "sql",
    docker: "dockerfile",
    make: "makefile",
    mk: "makefile",
    tf: "hcl",
    terraform: "hcl",
    jsonc: "json",
    json5: "json",
    jsonl: "json",
    conf: "ini",
    cfg: "ini",
    properties: "ini",
    env: "ini",
    dotenv: "ini",
    proto: "protobuf",
    gql: "graphql",
    tex: "latex",
    vb: "vbnet",
    plaintext: "text",
    plain: "text",
    txt: "text",
    none: "text",
    output: "console",
    log: "console",
    logs: "console",
    stdout: "console",
    "console-output": "console",
    r: "r",
    react: "javascript",
    vim: "vim",
    viml: "vim",
    svg: "xml",
    docker_compose: "yaml",
    osascript: "applescript",
  }),
);

const BY_FILE: [RegExp, string][] = [
  [/(?:^|[./-])dockerfile(?:\.\w+)?$/i, "dockerfile"],
  [/(?:^|\/)(?:gnu)?makefile$/i, "makefile"],
  [/(?:^|\/)jenkinsfile$/i, "groovy"],
  [/\.gemspec$|(?:^|\/)(?:gem|rake|pod|vagrant|guard)file$/i, "ruby"],
  [/(?:^|\/)\.env(?:\.\w+)?$/i, "ini"],
  [/(?:^|\/)\.(?:gitignore|dockerignore|npmrc)$/i, "text"],
  [/(?:^|\/)\.(?:bashrc|zshrc|profile|bash_profile)$/i, "bash"],
  [/(?:^|\/)go\.(?:mod|sum)$/i, "go"],
  [/(?:^|\/)nginx\.conf$/i, "nginx"],
];

/** Returns the canonical lower-case name of the language that a fence names, or null. */
export function languageOfInfo(info: string): string | null {
  const name = /^\{?\.?([a-z][\w#+.-]{0,49})/
    .exec(info.trim().toLowerCase())?.[1]
    ?.replace(/^\.|[.:-]$/g, "");
  if (!name || /^\d+$/.test(name)) return null;
  if (name.includes(".") && !canonical.has(name)) return languageOfFile(name);
  return canonical.get(name) ?? name;
}

/** Returns the language that a file of this name is written in, or null. */
export function languageOfFile(filename: string): string | null {
  for (const [pattern, language] of BY_FILE) if (pattern.test(filename)) return language;
  const extension = /\.([\w+]{1,12})$/.exec(filename)?.[1]?.toLowerCase();
  if (!extension) return null;
  return canonical.get(extension) ?? (known.has(extension) ? extension : null);
}

const known = new Set(
  "html css scss less sass json yaml toml ini xml sql php java go swift scala lua dart vue svelte astro jsx tsx graphql prisma csv r c cpp groovy gradle bash hcl zig nim".split(
    " ",
  ),
);

const SIGNS: [string, RegExp][] = [
  ["dockerfile", /^FROM [\w./:@-]+(?: AS \w+)?\s*$[\s\S]*^(?:RUN|CMD|COPY|WORKDIR|ENTRYPOINT|ENV|EXPOSE) /im],
  ["bash", /^#!.*\b(?:ba|z|k|da)?sh\b/],
  ["python", /^#!.*\bpython/],
  ["javascript", /^#!.*\bnode\b/],
  [
    "gitignore",
    /^(?:(?:#.*)?\n)*\/?(?:node_modules|\.env|__pycache__|\.venv|venv|dist|\*\.(?:log|pyc))\/?[ \t]*(?:\n|$)/,
  ],
  ["clojure", /^(?:;.*\n)*(?:\((?:ns|defproject|in-ns) [\w.'-]+|\{:(?:paths|deps|aliases)\b)/],
  ["elixir", /^(?:#.*\n)*defmodule [\w.]+ do$/m],
  ["php", /^[ \t]*<\?php/],
  [
    "solidity",
    /^[ \t]*pragma solidity\b|\b(?:string|bytes|uint(?:\d+)?\[\]) (?:memory|calldata|storage) \w/m,
  ],
  ["xml", /^[ \t]*<(?:resources|manifest|(?:color|style|string|dimen) name=|[\w.]+\s+xmlns:)/],
  [
    "html",
    /^[ \t]*(?:<!doctype html|<html|<(?:div|head|body|section|form|table|ul|nav|header|main|script|style|link|meta|button|input|img|svg|p|h[1-6]|a)\b[^>]*>)/i,
  ],
  ["xml", /^[ \t]*<\?xml|^\s*<[\w:-]+(?:\s[^>]*)?>[\s\S]*<\/[\w:-]+>\s*$/],
  ["json", /^[ \t]*[[{]\s*(?:"[^"\n]*"\s*[:,\]]|[[{]|\]|\})/],
  [
    "sql",
    /^[ \t]*(?:--.*\n\s*)*(?:SELECT\s[\s\S]+\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|CREATE\s+(?:OR\s+REPLACE\s+)?(?:TABLE|DATABASE|INDEX|VIEW|FUNCTION|TYPE|EXTENSION|SCHEMA|POLICY|TRIGGER|UNIQUE|MATERIALIZED)|ALTER\s+TABLE|DROP\s+TABLE|WITH\s+\w+\s+AS)\b/i,
  ],
  [
    "swift",
    /^[ \t]*import (?:SwiftUI|UIKit|Foundation|CoreData)\b|^[ \t]*(?:\w+ ){0,4}func \w+\([^()\n]{0,200}\w: [^\n]{0,200}\{$/m,
  ],
  ["go", /^package \w+\s*$|^func (?:\(\w+ \*?\w+\) )?\w+\(|\w+ := /m],
  ["rust", /^[ \t]*(?:pub )?fn \w+.*(?:->|\{)|^use \w+::|let mut \w+/m],
  ["cpp", /^[ \t]*#include\s*[<"]/m],
  ["csharp", /^[ \t]*(?:using [\w.]+;|namespace [\w.]+)/m],
  // Sketches of Arduino often begin with their constants.
  ["cpp", /^void (?:setup|loop) ?\( ?\)|^[ \t]*(?:pinMode|digitalWrite|Serial\.begin)\(/m],
  [
    "java",
    /^[ \t]*(?:import java|package [\w.]+;|public (?:static |final |abstract )*(?:class|interface|enum|void) )/m,
  ],
  ["kotlin", /^[ \t]*(?:data class \w+\(|(?:override |suspend |private )*fun (?:[\w.<>]+\.)?\w+\()/m],
  ["powershell", /^[ \t]*(?:\$\w+ = )?[A-Z][a-z]+-[A-Z][A-Za-z]+ .*(?:[$|{]| -[A-Z])/m],
  ["dart", /^[ \t]*import 'package:/m],
  ["swift", /^[ \t]*import (?:SwiftUI|UIKit|Foundation)\b|^\s*func \w+\(.*\) (?:throws )?->/m],
  ["typescript", /^[ \t]*import .* from ['"]react['"][\s\S]*:\s*(?:React|FC|string|number)/m],
  ["javascript", /^[ \t]*import React\b|return \(\s*<\w/m],
  [
    "typescript",
    /^[ \t]*(?:export )?(?:interface|type|enum) \w+.*[={]|\b(?:const|let|function) \w+.*:\s*(?:string|number|boolean|Promise|void|any)\b/m,
  ],
  ["ruby", /^[ \t]*def [\w.]+[?!]?(?:\(.*\))?$[\s\S]*^[ \t]*end\s*$/m],
  [
    "python",
    /^[ \t]*(?:from [\w.]+ import |import [\w.]+(?: as \w+)?\s*$|(?:async )?def \w+\(.*|class \w+.*:\s*$|if __name__ ==|print\(|@\w+[\w.]*(?:\(.*\))?\s*$|for \w+(?:, ?\w+)* in .+:\s*$|elif .+:\s*$)/m,
  ],
  [
    "javascript",
    /^[ \t]*(?:import .* from ['"]|export (?:default|const|function|class)|(?:const|let|var) [\w{[][^=\n]* ?= ?|(?:async )?function\*? ?\w*\(|module\.exports|require\(|console\.log\(|document\.|\$\(|await \w+)|=>\s*[{(]?\s*$/m,
  ],
  ["ruby", /^[ \t]*(?:require ['"]|def \w+[\s\S]*^[ \t]*end\s*$|module [A-Z]\w*\s*$|gem ['"])/m],
  ["css", /^[.#@:*\w][^{}\n;]{0,200}\{\s*[\w-]+\s*:[^;{}\n]+;/m],
  ["nginx", /^[ \t]*(?:server|location|upstream)\s[^{]*\{/m],
  ["ini", /^[ \t]*\[[\w .:"-]+\]\s*$[\s\S]*^[ \t]*[\w.-]+\s*=\s*/m],
  ["ini", /^(?:#.*\n)*(?:[A-Z][A-Z0-9_]+=\S.*\n?){2,}$/],
  ["yaml", /^(?:---\s*\n)?(?:\s*#.*\n)*[\w.-]+:(?:\s*(?:[|>]-?|\S.*)?)$\n(?:^(?:\s+[\w.-]+:|\s*- ).*$)/m],
  ["latex", /^[ \t]*\\(?:documentclass|begin|section|usepackage)\b/m],
  ["markdown", /^#{1,4} \S.*$[\s\S]*(?:^#{1,4} \S|^[-*] \S|^\d+\. \S)/m],
  ["applescript", /^[ \t]*tell application "/m],
  ["bash", /^[ \t]*(?:if \[|for \w+ in .*; do|while .*; do|function \w+\s*\{|export \w+=|set -[euo]|echo )/m],
];

/** Returns the language a piece of code seems to be written in, or null. */
export function languageOfCode(code: string): string | null {
  const head = code
    .slice(0, 3_000)
    .replace(/\n\s*\n/g, "\n")
    .trimStart();
  return SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null;
}
