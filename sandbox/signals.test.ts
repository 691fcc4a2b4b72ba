import { expect, it } from "vitest";
import { parseKills } from "./kernel-kills.ts";
import { signalName } from "./signals.ts";

it("names signals as the manual does", () => {
  expect([6, 9, 11, 15, 29, 40].map(signalName)).toEqual([
    "SIGABRT",
    "SIGKILL",
    "SIGSEGV",
    "SIGTERM",
    "SIGIO",
    "SIG40",
  ]);
});

it("finds the kernel's kills in either version of cgroups", () => {
  expect(parseKills("low 0\nhigh 0\nmax 3\noom 2\noom_kill 2\noom_group_kill 0\n")).toBe(2);
  expect(parseKills("oom_kill_disable 0\nunder_oom 0\noom_kill 1\n")).toBe(1);
  expect(parseKills("oom_kill_disable 0\nunder_oom 0\n")).toBe(0);
});
