import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { outputOf } from "../fixtures.ts";

const FAILURE = { exit: EXIT.notFound, message: "There is none.", hint: "Make one." };

test("people get the result on stdout, notes and errors on stderr", () => {
  const { output, stdout, stderr } = outputOf();
  output.print({ a: 1 }, () => "one");
  output.print({ nothing: [] }, () => "");
  output.note("by the way");
  output.fail(FAILURE);
  expect([stdout.text, stderr.text]).toEqual(["one\n", "by the way\n✖ There is none.\n  Make one.\n"]);
});

test("programs get JSON alone, also of an error", () => {
  const { output, stdout, stderr } = outputOf({ isJson: true });
  output.print({ a: 1 }, () => "one");
  output.note("by the way");
  output.fail(FAILURE);
  expect([JSON.parse(stdout.text), JSON.parse(stderr.text)]).toEqual([{ a: 1 }, { error: FAILURE }]);
});
