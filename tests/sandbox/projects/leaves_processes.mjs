import { spawn } from "node:child_process";
import test from "node:test";

test("passes, and forgets its servers", () => {
  for (let n = 0; n < 5; n++) spawn("sleep", ["1000"], { detached: true, stdio: "ignore" }).unref();
});
