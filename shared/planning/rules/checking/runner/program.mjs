// Runs a program: it must end with code 0, and print what the conversation says.
import { needIn } from "./needs.mjs";
import { failureOf, linesOf, result, run } from "./process.mjs";

/**
 * `output`: the lines that it must print, all of them; `prints`: lines that must be among them, in this order;
 * `shows`: words that must stand in them by themselves, however it ends.
 */
export default function check({ argv, input, output, prints, shows }) {
  const ran = run(argv, input);
  // Nothing says how long it takes.
  if (!output && !prints && !shows && ran.error?.code === "ETIMEDOUT")
    return { outcome: "not_run", came_out: failureOf(ran) };
  const failure = failureOf(ran);
  const printed = linesOf(ran.stdout || ran.stderr);
  if (output) return result(isSame(printed, output) ? null : shown(ran, failure));
  if (shows) return result(stands(shows, `${ran.stdout}\n${ran.stderr}`) ? null : shown(ran, failure));
  if (failure !== null) return result(failure);
  if (/^Assertion failed/m.test(ran.stderr)) return result(linesOf(ran.stderr)[0]);
  if (!prints) return result(null);
  const missing = firstMissing(prints, printed);
  return result(missing === undefined ? null : `${JSON.stringify(missing)} is not in: ${printed.join("\n")}`);
}

/** Whether words stand in a text, not within a longer word or number. */
function stands(words, text) {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[at + words.length] ?? ""))) return true;
  return false;
}

const isSame = (printed, output) => printed.map(ordered).join("\n") === output.map(ordered).join("\n");

/** A line with the elements of its sets in one order: Python's changes from run to run. */
const ordered = (line) =>
  line.replace(/\{([^{}:]*)\}/g, (_, items) => `{${items.split(", ").sort().join(", ")}}`);

/** The first of the values that is not printed after those before it. */
function firstMissing(prints, printed) {
  const lines = printed.map((line) => bare(ordered(line)));
  let next = 0;
  for (let at = 0; at < lines.length && next < prints.length; ) {
    const count = linesOfValue(bare(ordered(prints[next])), lines, at);
    if (count > 0) next += 1;
    at += Math.max(count, 1);
  }
  return prints[next];
}

/** How many of the lines from one on are a value, which Node prints over several when it is long; 0 for none. */
function linesOfValue(value, lines, at) {
  let text = "";
  for (let to = at; to < lines.length && text.length <= value.length + 2; to += 1) {
    if (to > at && lines[to] === "") return 0;
    text += lines[to];
    if (unquoted(text) === unquoted(value)) return to + 1 - at;
  }
  return 0;
}

/** A printed value and what a comment says of it may differ in quotes, and in blanks beside brackets. */
const bare = (text) =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([[\]{}(),:]) ?/g, "$1")
    .replace(/["`]/g, "'");
const unquoted = (text) => text.replace(/^'(.*)'$/s, "$1");

/** What a program printed, or why it failed: where it printed nothing, or needs what is not here. */
const shown = ({ stdout }, failure) =>
  failure !== null && (stdout.trim() === "" || needIn(failure) !== null) ? failure : stdout;
