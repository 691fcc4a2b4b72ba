import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("the port is the option's, else the environment's, else 4566; the page's is the next", () => {
  expect(readOptions([], {})).toEqual({ port: 4566, webPort: 4567, detach: false, help: false });
  expect(readOptions([], { DREAMCATCHER_PORT: "4700" }).port).toBe(4700);
  expect(readOptions(["--detach", "--port", "4701"], { DREAMCATCHER_PORT: "4700" })).toEqual({
    port: 4701,
    webPort: 4702,
    detach: true,
    help: false,
  });
  expect(readOptions(["--web-port", "5000"], {})).toMatchObject({ port: 4566, webPort: 5000 });
});

test.each(["0", "65536", "four", "", "45.5"])("%j is no port", (port) => {
  expect(() => readOptions(["--port", port], {})).toThrow(`not "${port}"`);
});

test("an unknown option is an error with the help text", () => {
  expect(() => readOptions(["--prot", "1"], {})).toThrow(/--prot[\s\S]*--port N/);
});
