import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { parse } from "smol-toml";
import * as z from "zod";

// Writes shared/reading/redaction/rules/gitleaks.ts: the forms of keys that gitleaks knows, in JavaScript.
//
//   npm run generate:secrets [-- <a gitleaks.toml>]
const VERSION = "v8.30.1";
const SHA256 = "e163e53b9e7e8a8511e77271e2b323ed057759542a6d988258afe3a1fa329caf";
const ADDRESS = `https://raw.githubusercontent.com/gitleaks/gitleaks/${VERSION}/config/gitleaks.toml`;
const OUT = new URL("../shared/reading/redaction/rules/gitleaks.ts", import.meta.url);

/**
 * Rules that begin so are any word behind a vendor's name: rules/named.ts knows those by the name of a key.
 */
const BEHIND_A_NAME = /^(?:\(\?i\))?\[\\w\.-\]\{0,50\}\?/;
/** Rules that are not taken, and why. */
const LEFT_OUT: Record<string, string> = {
  "airtable-personnal-access-token": "its word is not in it",
  "curl-auth-header": "rules/named.ts",
  "curl-auth-user": "rules/passwords.ts",
  "facebook-access-token": "its word is not in it",
  "flutterwave-public-key": "a public key",
  "freemius-secret-key": "rules/named.ts",
  jwt: "rules/forms.ts, which is linear",
  "kubernetes-secret-yaml": "not linear",
  "microsoft-teams-webhook": "its word is in its middle",
  "nuget-config-password": "for one file of one tool",
  "openai-api-key": "rules/forms.ts, whose form is wider",
  "pkcs12-file": "the name of a file",
  "private-key": "rules/forms.ts, which is linear and needs no end",
  "sidekiq-sensitive-url": "rules/passwords.ts",
  "sourcegraph-access-token": "any hash of git",
};
/**
 * Where other words find a rule: of three characters at least, and at its beginning, or so far behind it.
 */
const WORDS: Record<string, { words: string[]; back?: number }> = {
  "azure-ad-client-secret": { words: [..."0123456789"].map((digit) => `${digit}q~`), back: 3 },
  "cloudflare-origin-ca-key": { words: ["v1.0-"] },
  "hashicorp-tf-api-token": { words: [".atlasv1"], back: 14 },
  "intra42-client-secret": { words: ["s-s4t2"] },
  "jwt-base64": { words: ["zxlk"] },
  "maxmind-license-key": { words: ["_mmk"], back: 36 },
  "slack-webhook-url": { words: ["https://hooks.slack.com", "hooks.slack.com"] },
  "square-access-token": { words: ["sq0atp-"] },
  "twilio-api-key": { words: [..."0123456789abcdef"].map((digit) => `sk${digit}`) },
  "vault-service-token": { words: ["hvs."] },
};

const Rule = z.object({
  id: z.string(),
  regex: z.string().default(""),
  entropy: z.number().default(0),
  keywords: z.array(z.string()).default([]),
});

/** The text of gitleaks' rules, from a file or from its release. */
async function source(): Promise<string> {
  const [, , file] = process.argv;
  const text = file ? await readFile(file, "utf8") : await (await fetch(ADDRESS)).text();
  const hash = createHash("sha256").update(text).digest("hex");
  if (hash !== SHA256)
    throw new Error(`The rules are not those of gitleaks ${VERSION}: their SHA-256 is ${hash}.`);
  return text;
}

function rowOf({ id, regex, entropy, keywords }: z.infer<typeof Rule>): string {
  const { words, back } = { words: keywords, ...WORDS[id] };
  const fields = [
    `kind: ${JSON.stringify(id)}`,
    `title: ${JSON.stringify(titleOf(id))}`,
    `words: ${JSON.stringify(words)}`,
    ...(back === undefined ? [] : [`back: ${back}`]),
    `pattern: /${patternOf(regex)}/y`,
    `entropy: ${entropy}`,
  ];
  return `{ ${fields.join(", ")} },`;
}

/** How names are written that are not one capital and small letters. */
const WRITTEN: Record<string, string> = Object.fromEntries(
  `1Password AD API AWS CA CI/CD DigitalOcean EasyPost Fly.io Frame.io GCP GitHub GitLab ID JWT MaxMind OAuth
  OpenShift PlanetScale PyPI ReadMe RubyGems SendGrid Sendinblue SettleMint TF URL npm`
    .split(/\s+/)
    .map((name) => [name.toLowerCase().replace(/[./]/g, ""), name]),
);
WRITTEN.pat = "access token";
WRITTEN.ptt = "trigger token";
WRITTEN.rrt = "runner registration token";
WRITTEN.huggingface = "Hugging Face";

/** What a person calls it, by the id: `github-fine-grained-pat` is a GitHub fine grained access token. */
function titleOf(id: string): string {
  const words = id.split("-").map((word) => WRITTEN[word] ?? word);
  const [first = "", ...others] = words;
  return [
    /[A-Z.]/.test(first) || first === "npm" ? first : first[0]?.toUpperCase() + first.slice(1),
    ...others,
  ].join(" ");
}

/** What ends a key in gitleaks. In conversations it may also be a full stop, a bracket or a bold mark. */
const ENDS = [
  String.raw`(?:[\x60'"\s;]|\\[nr]|$|\b)`,
  String.raw`(?:[\x60'"\s;]|\\[nr]|$)`,
  String.raw`(?:[^\w-]|\z)`,
  String.raw`(?:$|[\\'"\x60\s<),])`,
  String.raw`(?:[^a-zA-Z0-9+/]|\z)`,
];
const END = String.raw`(?![\w+=-])`;
/** A key may begin behind a line break that is escaped. */
const START = String.raw`(?:(?<!\w)|(?<=\\[nrt]))`;
const MAX_REPEATS = 4000;

/** A pattern of RE2 in the JavaScript of all browsers, which know no flags for a part of a pattern. */
function patternOf(regex: string): string {
  let rest = ENDS.reduce((text, end) => text.replaceAll(end, END), regex)
    .replace(/^\(\?i\)\\b/, "(?i)")
    .replace(/^\\b/, "")
    .replace(String.raw`(?:^|[\\'"\x60\s>=:(,)])`, "")
    .replace(/\\b$/, END)
    .replace("hooks.slack.com", String.raw`hooks\.slack\.com`)
    .replaceAll("(?P<", "(?<")
    .replaceAll(/\{(\d+),\}/g, `{$1,${MAX_REPEATS}}`)
    .replaceAll(/(?<=\])\+/g, `{1,${MAX_REPEATS}}`)
    .replaceAll(/(?<=\])\*/g, `{0,${MAX_REPEATS}}`);
  let pattern = START;
  const outer: boolean[] = [];
  let isCaseless = false;
  const token =
    /^(?:\(\?(-?)i(:?\)?)|\\x[\da-f]{2}|\\.|\[(?:\[:\w+:\]|\\.|[^\]])+\]|\(\?(?:[:=!]|<[=!]|<\w+>)|\{[\d,]+\}|[\s\S])/;
  while (rest !== "") {
    const [text = "", not, end] = token.exec(rest) ?? [];
    rest = rest.slice(text.length);
    if (end === ")") isCaseless = not === "";
    else if (end === ":") {
      outer.push(isCaseless);
      isCaseless = not === "";
      pattern += "(?:";
    } else if (text.startsWith("(")) {
      outer.push(isCaseless);
      pattern += text.startsWith("(?<") && !/[=!]$/.test(text) ? "(?:" : text;
    } else if (text === ")") {
      isCaseless = outer.pop() ?? false;
      pattern += text;
    } else pattern += isCaseless ? caseless(text) : partOf(text);
  }
  return pattern;
}

const partOf = (text: string): string =>
  text.startsWith("[")
    ? text
        .replace("[:alnum:]", "A-Za-z0-9")
        .replaceAll(/\\([_/|#?:.])/g, (_, one) => (one === "/" ? "\\/" : one))
    : text === "/"
      ? "\\/"
      : text;

/** A part of a pattern for letters of either case. */
function caseless(text: string): string {
  if (/^[a-z]$/i.test(text)) return `[${text.toLowerCase()}${text.toUpperCase()}]`;
  if (!text.startsWith("[")) return partOf(text);
  const parts =
    partOf(text)
      .slice(1, -1)
      .match(/\\.|[a-z]-[a-z]|[^a-z]-[^a-z]|[\s\S]/gi) ?? [];
  const both = parts.flatMap((one) =>
    one.startsWith("\\") ? [one] : [one.toLowerCase(), one.toUpperCase()],
  );
  return `[${[...new Set(both)].join("")}]`;
}

const toml = await source();
const rules = z.object({ rules: z.array(Rule) }).parse(parse(toml)).rules;
const taken = rules.filter(({ id, regex }) => !(BEHIND_A_NAME.test(regex) || id in LEFT_OUT));
await writeFile(
  OUT,
  `import type { Rule } from "./rule.ts";

// Generated by operations/generate-secret-rules.ts: do not edit.

/**
 * Forms of keys out of gitleaks ${VERSION}, config/gitleaks.toml.
 *
 * Copyright (c) 2019 Zachary Rice, under the MIT License:
 * https://github.com/gitleaks/gitleaks/blob/${VERSION}/LICENSE
 */
export const GITLEAKS: readonly Rule[] = [
${taken.map(rowOf).join("\n")}
];
`,
);
console.log(`${taken.length} of ${rules.length} rules`);
