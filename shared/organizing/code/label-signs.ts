/** What only one language has. */
export interface Sign {
  language: string;
  sign: RegExp;
  /** Labels of other languages that may hold it as well. */
  alsoIn: RegExp;
  /** Labels that it refutes, whatever else the code has; without them, a label without signs of its own. */
  refutes?: RegExp;
}

const ANY = /^/;
/** Languages that look like one another, which the guessed labels of pages confuse. */
const C_LIKE = /^(?:c|cpp|java|javascript|typescript|csharp|kotlin|scala|swift|dart|go|arduino)$/;

export const DECISIVE: readonly Sign[] = [
  {
    language: "solidity",
    sign: /^[ \t]*pragma solidity\b|\b(?:string|bytes|uint(?:\d+)?\[\]) (?:memory|calldata|storage) \w/m,
    alsoIn: /^$/,
    refutes: ANY,
  },
  {
    language: "html",
    sign: /^\s*(?:<!doctype html\b|<html\b)/i,
    alsoIn:
      /^(?:xml|xhtml|vue|svelte|astro|jinja2?|django|htmldjango|twig|liquid|blade|handlebars|hbs|mustache|ejs|erb|cshtml|razor|jsp|haml|pug|go|gohtml|angular)$/,
    refutes: /^(?!php$)/,
  },
  { language: "cuda", sign: /\b__global__\s+void\b/, alsoIn: /^cuda$/, refutes: ANY },
  {
    language: "yaml",
    sign: /^\s*(?:#.*\n\s*)*[\w.-]+:[ \t]*\n {1,8}(?:- \S|[\w.-]+:(?: \S|[ \t]*\n))/,
    alsoIn: /^yaml$/,
    refutes: /^(?:perl|php|vbnet|ruby|lua|makefile|css|less|r|go|kotlin|swift|csharp|java|sql)$/,
  },
  {
    language: "cpp",
    sign: /^[ \t]*#include ?<(?:iostream|vector|string|map|algorithm|memory)>|^using namespace std;/m,
    alsoIn: /^(?:cpp|arduino|cuda|objective-c|diff)$/,
    refutes: C_LIKE,
  },
  {
    language: "csharp",
    sign: /^using (?:System|UnityEngine)\b|\bforeach \((?:var|[A-Z]\w*) \w+ in \w|\bConsole\.(?:WriteLine|ReadLine)\(|\bGameObject\.Find\w*\(|: MonoBehaviour\b/m,
    alsoIn: /^(?:csharp|fsharp|vbnet|powershell|razor|cshtml|unityscript)$/,
    refutes: C_LIKE,
  },
  {
    language: "java",
    sign: /\bpublic static void main\(String\b|\bSystem\.out\.print|^import javax?\.[\w.*]+;/m,
    alsoIn: /^(?:java|kotlin|scala|groovy|jsp|clojure)$/,
    refutes: C_LIKE,
  },
  {
    language: "python",
    sign: /^(?:async )?def \w+\([^\n]{0,300}\)(?: ?-> ?[^\n:]{1,80})?:[ \t]*(?:#.*)?$|^(?:from [\w.]+ import [\w(*]|import (?:numpy|pandas|os|sys|re|requests|torch|tensorflow|random|time|json)(?: as \w+)?[ \t]*$)/m,
    alsoIn:
      /^(?:bash|fish|console|powershell|batch|dockerfile|yaml|sql|nix|cython|pyx|starlark|bazel|snakemake|sage|nim|mojo)$/,
  },
  {
    language: "javascript",
    sign: /\b(?:document|window)\.(?:getElementById|querySelector|querySelectorAll|createElement|addEventListener)\(|\bconsole\.(?:log|error|warn)\(|\bmodule\.exports\b|\.getContext\(["']2d["']\)|\.addEventListener\(["']/,
    alsoIn:
      /^(?:typescript|vue|svelte|astro|html|xml|coffeescript|json|dart|rust|go|bash|yaml|console|reason|rescript|purescript|elm|jinja2?|django|twig|liquid|blade|handlebars|hbs|mustache|ejs|erb|cshtml|razor|jsp|haml|pug|glsl)$/,
  },
];

/** Without any of these, code is not in the language. */
export const NECESSARY: ReadonlyMap<string, RegExp> = new Map([
  ["kotlin", /\b(?:fun|val|package|companion)\b/],
  [
    "vbnet",
    /\b(?:Dim|Imports|End (?:Sub|If|Function|Module|Class|Select))\b|^[ \t]*(?:Sub|Module|For Each) /m,
  ],
  ["vba", /\b(?:Dim|End (?:Sub|If|Function))\b|^[ \t]*(?:Sub|For Each) /m],
  ["ruby", /\bend\b/],
  ["lua", /\b(?:end|local)\b/],
  ["php", /<\?|\$\w/],
  ["perl", /\b(?:my|our|sub) \W?\w|^use \w|[$@%]\w[^\n]*;[ \t]*$/m],
  ["csharp", /\b(?:using|namespace|public|private|static|var)\b|;[ \t]*(?:\/\/.*)?$/m],
  ["java", /\b(?:public|private|import java|static|package)\b|^[ \t]*@[A-Z]\w/m],
  ["swift", /\b(?:func|import|struct)\b/],
  [
    "go",
    /:=|\b(?:func|package|var|type|const|range|struct|interface|return|defer)\b|\b(?:fmt|http|log|os)\.[A-Z]/,
  ],
  ["c", /#include|\b(?:int|void|char)\b/],
  ["cpp", /#include|\b(?:int|void|char|auto)\b/],
  ["arduino", /\bvoid\b/],
  ["scala", /\b(?:def|val|object)\b/],
  ["r", /<-/],
  ["python", /^[ \t]*(?:def|import|from|class|for|while|if|with|print)\b|[^\s;{}][ \t]*$/m],
  ["css", /\{|^[ \t]*[\w-]+[ \t]*:[^;{}\n]+;/m],
  ["scss", /\{|^[ \t]*[\w-]+[ \t]*:[^;{}\n]+;/m],
  ["less", /\{|^[ \t]*[\w-]+[ \t]*:[^;{}\n]+;/m],
  ["makefile", /^\t@?\S|^\.PHONY|^[A-Z][A-Z\d_]* *[:?+]?=/m],
  ["sql", /\b(?:select|insert|create|update|delete|alter|drop|from|where|grant|with|set)\b/i],
]);
