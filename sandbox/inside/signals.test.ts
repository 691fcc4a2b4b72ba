import { expect, it } from "vitest";
import { signalName } from "./signals.ts";

it("has the names of signal(7)", () => {
  expect([6, 9, 11, 15, 29, 40].map(signalName)).toEqual([
    "SIGABRT",
    "SIGKILL",
    "SIGSEGV",
    "SIGTERM",
    "SIGIO",
    "SIG40",
  ]);
});
