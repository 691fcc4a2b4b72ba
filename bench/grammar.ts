import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Grammar, ours } from "./grammar/ours.ts";

// What organizing knows of grammar, next to a library that knows it too: which sentences are steps of work,
// which of their words are denied, and the language of short messages. A module exports what is to be
// measured as `grammar`, with the fields of `Grammar`.
//
//   npm run bench:grammar [-- <a module>]

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`./grammar/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];

/** Words that deny, and others of which it does not matter whether they are denied. */
const UNCOUNTED = new Set(
  `a an the i we you it he she they not no never without instead of rather than don't can't isn't won't
  shouldn't didn't nor neither nobody none nothing and or but is are was has have to in on with for there do
  does must should any by be cannot just only because`.split(/\s+/),
);

measure("ours", ours);
const [, , file] = process.argv;
if (file) measure(file, (await import(pathToFileURL(resolve(file)).href)).grammar);

function measure(name: string, { isStep, withoutDenied, languageOf }: Grammar): void {
  console.log(name);
  if (isStep) {
    const found = linesOf("steps.txt").map(isStep);
    const extra = linesOf("others.txt").filter(isStep).length;
    row("steps", found.filter(Boolean).length, extra, found.filter((step) => !step).length);
  }
  if (withoutDenied) row("denied words", ...denials(withoutDenied));
  if (languageOf) {
    const messages = linesOf("languages.tsv").map((line) => line.split("\t"));
    const right = messages.filter(([language, text = ""]) => languageOf(text) === language).length;
    console.log(`  languages     ${right} of ${messages.length}`);
  }
}

/** How many of the words in braces are denied, how many others, and how many of them are not. */
function denials(withoutDenied: (text: string) => string): [right: number, extra: number, missed: number] {
  let [right, extra, missed] = [0, 0, 0];
  for (const line of linesOf("denied.txt")) {
    const text = line.replace(/[{}]/g, "");
    const denied = new Set([...line.matchAll(/\{([^}]*)\}/g)].flatMap(([, words = ""]) => wordsOf(words)));
    const kept = new Set(wordsOf(withoutDenied(text)));
    for (const word of wordsOf(text)) {
      if (UNCOUNTED.has(word)) continue;
      if (kept.has(word)) missed += Number(denied.has(word));
      else if (denied.has(word)) right += 1;
      else extra += 1;
    }
  }
  return [right, extra, missed];
}

function row(name: string, right: number, extra: number, missed: number): void {
  const precision = (right / (right + extra)).toFixed(2);
  const recall = (right / (right + missed)).toFixed(2);
  console.log(`  ${name.padEnd(14)}precision ${precision}, recall ${recall}`);
}
