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

test("notes and errors may quote a conversation that has escape sequences in it", () => {
  const { output, stderr } = outputOf();
  output.note("Building “A\u001b]0;title\u0007 kite”:\n  twice");
  output.fail({
    exit: EXIT.usage,
    message: "Several are “\u001b[2Jkite\u009b1m”:",
    hint: "1  a\r\n  2  \u202eb",
  });
  expect(stderr.text).toBe("Building “A kite”:\n  twice\n✖ Several are “kite”:\n  1  a \n  2   b\n");
});

test("programs get JSON alone, also of an error", () => {
  const { output, stdout, stderr } = outputOf({ isJson: true });
  output.print({ a: 1 }, () => "one");
  output.note("by the way");
  output.fail(FAILURE);
  expect([JSON.parse(stdout.text), JSON.parse(stderr.text)]).toEqual([{ a: 1 }, { error: FAILURE }]);
});
