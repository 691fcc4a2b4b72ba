import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine } from "../../text.ts";
import { requestOf } from "./curl.ts";
import { statedRequests } from "./requests.ts";

const path = fc.stringMatching(/^\/[\w./-]{0,20}(?:\?\w{1,5}=\w{1,5})?$/).filter((each) => !/:/.test(each));

test("a request is read as a shell reads it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("POST", "PUT", "PATCH", "DELETE"),
      path,
      fc.jsonValue(),
      (method, asked, value) => {
        const body = JSON.stringify(value);
        fc.pre(!body.startsWith("@") && body.length < 1_500);
        const given = ["-X", method, `http://localhost:3000${asked}`, "-H", "X-Tide: high", "-d", body];
        expect(requestOf(commandLine(["curl", ...given]))).toMatchObject({
          ...{ method, path: asked, body },
          headers: { "x-tide": "high" },
        });
      },
    ),
  );
});

test.each([
  "curl https://tides.example/tides",
  "curl localhost:3000/tides > tides.json",
  "curl -d @tide.json localhost:3000/tides",
  "curl localhost:3000/tides && echo done",
  "curl localhost:3000/tides/:id",
  "curl -u me:secret localhost:3000/tides",
  "curl 'localhost:3000",
  "curl -X GET -d '{}' localhost:3000/tides",
  "curl -L localhost:3000/tides",
  "curl -sL localhost:3000/tides",
  "curl --location localhost:3000/tides",
])("%s is no request", (command) => {
  expect(requestOf(command)).toBeNull();
});

test.each<[string, string]>([
  ["curl -d port=Delfzijl --data high=3 localhost:3000/tides", "port=Delfzijl&high=3"],
  [`curl --json '{"a":' --json 1} localhost:3000/tides`, '{"a":1}'],
])("the data of %s are one body", (command, body) => {
  expect(requestOf(command)?.body).toBe(body);
});

test("any text is read in a time that grows with its length", () => {
  const parts = [
    "curl ",
    "GET /a",
    " ",
    "`",
    "\\\n",
    "'",
    '"',
    "returns ",
    "200 ",
    "{",
    "# ",
    "```sh\n",
    "\n```\n",
    "with ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (each) => {
      const content = each.join("").repeat(5_000);
      const started = performance.now();
      statedRequests([{ title: "", content, code_snippets: [] } as never]);
      expect(performance.now() - started).toBeLessThan(3_000);
    }),
    { numRuns: 30 },
  );
});
