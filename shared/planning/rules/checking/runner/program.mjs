// Runs a program: it must end with code 0, and print what the conversation says.
import { failureOf, linesOf, result, run } from "./process.mjs";

/**
 * `output`: the lines that it must print, all of them; `prints`: lines that must be among them, in this order.
 */
export default function check({ argv, input, output, prints }) {
  const ran = run(argv, input);
  const failure = failureOf(ran);
  const printed = linesOf(ran.stdout || ran.stderr);
  if (output) return result(printed.join("\n") === output.join("\n") ? null : shown(ran, failure));
  if (failure !== null) return result(failure);
  if (/^Assertion failed/m.test(ran.stderr)) return result(linesOf(ran.stderr)[0]);
  if (!prints) return result(null);
  let at = 0;
  for (const line of printed) if (at < prints.length && plain(line) === plain(prints[at])) at += 1;
  return result(
    at === prints.length ? null : `${JSON.stringify(prints[at])} is not in: ${printed.join("\n")}`,
  );
}

/** A printed value and what a comment says of it may differ in quotes and blanks. */
const plain = (text) =>
  text
    .replace(/\s+/g, "")
    .replace(/["`]/g, "'")
    .replace(/^'(.*)'$/s, "$1");

const shown = ({ stdout }, failure) => (stdout.trim() === "" && failure ? failure : stdout);
