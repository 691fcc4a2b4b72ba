import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { findSecrets } from "@dreamcatcher/reading/redaction/find-secrets";
import { redactConversation } from "@dreamcatcher/reading/redaction/redact-conversation";
import { replaceSecrets } from "@dreamcatcher/reading/redaction/replace-secrets";
import { build } from "esbuild";
import {
  LOOK_ALIKES_APART,
  WITH_SECRETS_APART,
} from "../shared/reading/redaction/corpus/kept-apart.fixtures.ts";
import { LOOK_ALIKES } from "../shared/reading/redaction/corpus/look-alikes.fixtures.ts";
import { WITH_SECRETS } from "../shared/reading/redaction/corpus/with-secrets.fixtures.ts";
import { median } from "./numbers.ts";

// Measures redaction: how much it finds of the corpus, its size in a browser's bundle, and how long it takes
// relative to JSON.parse of the same conversations.
//
//   npm run bench:redaction
const ROUNDS = 15;
const WARM_UP = 3;
const COPIES = 400;
const KILOBYTE = 1000;

found("corpus", WITH_SECRETS, LOOK_ALIKES);
found("corpus, kept apart", WITH_SECRETS_APART, LOOK_ALIKES_APART);
console.log(
  `findSecrets: ${((await bundled("find-secrets")) / KILOBYTE).toFixed(1)} kB in a bundle, gzipped`,
);

const example: unknown[] = JSON.parse(
  readFileSync(new URL("../examples/chatgpt-export/conversations.json", import.meta.url), "utf8"),
);
const texts = Array.from({ length: COPIES }, (_, copy) => JSON.stringify(example[copy % example.length]));
const size = texts.reduce((sum, { length }) => sum + length, 0);
const conversations = texts.map((text) => JSON.parse(text));
const [, secret = ""] = WITH_SECRETS[0] ?? [];
const withSecrets = conversations.map((conversation) => ({ ...conversation, note: secret }));

const works: Record<string, () => unknown> = {
  "JSON.parse": () => texts.map((text) => JSON.parse(text)),
  "no secrets": () => conversations.map(redactConversation),
  "a secret in each": () => withSecrets.map(redactConversation),
};
const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
// They take turns. In the first rounds code is still slow.
for (let round = -WARM_UP; round < ROUNDS; round++)
  for (const [name, work] of Object.entries(works)) {
    const started = performance.now();
    work();
    if (round >= 0) times.get(name)?.push(performance.now() - started);
  }
const parsing = median(times.get("JSON.parse") ?? []);
for (const [name, each] of times) {
  const speed = (size / KILOBYTE / median(each)).toFixed(0).padStart(4);
  const ratio = (median(each) / parsing).toFixed(1);
  console.log(`${name.padEnd(18)}${speed} MB/s, ${ratio} times as long as JSON.parse`);
}

function found(
  name: string,
  secrets: readonly (readonly [string, string, ...string[]])[],
  lookAlikes: readonly (readonly [string, string])[],
): void {
  const gone = secrets.filter(([, text, ...values]) => {
    const { value } = replaceSecrets(text, () => "");
    return values.every((each) => !value.includes(each));
  });
  const wrong = lookAlikes.filter(([, text]) => findSecrets(text).length > 0);
  console.log(
    `${name}: ${gone.length} of ${secrets.length} found, ${wrong.length} of ${lookAlikes.length} false`,
  );
}

async function bundled(name: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../shared/reading/redaction/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}
