import { describe, expect, test } from "vitest";
import { build, dreamOfConversation, failuresOf, judge, python, triedIn } from "./built.fixtures.ts";

const fenced = (language: string, code: string, name?: string) =>
  `${name ? `\`${name}\`:\n\n` : ""}\`\`\`${language}\n${code}\n\`\`\`\n`;

const builtFrom = async (request: string, ...answer: string[]) =>
  build(
    await dreamOfConversation({
      title: "A small server",
      messages: [
        { role: "user", content: request },
        { role: "assistant", content: answer.join("\n") },
      ],
    }),
  );

const NODE = `import { createServer } from "node:http";

const tides = [];

createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const send = (status, value) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
  if (request.url !== "/tides") return send(404, { error: "not found" });
  if (request.method === "GET") return send(200, tides);
  if (!JSON.parse(body).port) return send(400, { error: "port is missing" });
  tides.push({ id: tides.length + 1, port: JSON.parse(body).port });
  send(201, tides.at(-1));
}).listen(3000);`;
const SERVER = fenced("js", NODE, "server.js");

const PYTHON = `from http.server import BaseHTTPRequestHandler, HTTPServer
import json


class Tides(BaseHTTPRequestHandler):
    def do_GET(self):
        found = self.path == "/tides"
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(json.dumps({"high": 3} if found else {}).encode())


if __name__ == "__main__":
    HTTPServer(("0.0.0.0", 8080), Tides).serve_forever()`;

const POST = `curl -X POST http://localhost:3000/tides \\
  -H "Content-Type: application/json" \\
  -d '{"port": "Delfzijl"}'`;

describe("what a server answers is compared with", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "a sentence",
      "Write a server.",
      [SERVER, "`GET /tides` returns `[]`."],
      ["GET /tides of server.js: it answers []"],
    ],
    [
      "a status",
      "Write a server. `GET /moon` should return 404.",
      [SERVER],
      ["GET /moon of server.js: it answers 404"],
    ],
    [
      "a body",
      "Write a server: POST /tides with `{}` gives 400.",
      [SERVER],
      ["POST /tides {} of server.js: it answers 400"],
    ],
    [
      "comments after commands, after the earlier ones",
      "Write a server.",
      [
        SERVER,
        fenced(
          "sh",
          `${POST}\n# {"id": 1, "port": "Delfzijl"}\n\ncurl localhost:3000/tides\n# → [{"id": 1}]`,
        ),
      ],
      [
        'POST /tides {"port": "Delfzijl"} of server.js: it answers {"id": 1, "port": "Delfzijl"}',
        'GET /tides of server.js: it answers [{"id": 1}]',
      ],
    ],
    [
      "output at a prompt",
      "Write a server.",
      [SERVER, fenced("console", '$ curl -s localhost:3000/moon | jq .\n{\n  "error": "not found"\n}')],
      ['GET /moon of server.js: it answers { "error": "not found" }'],
    ],
    [
      "a block of its own",
      "Write a server.",
      [SERVER, fenced("sh", POST), "The response:\n", fenced("json", '{ "id": 1 }')],
      ['POST /tides {"port": "Delfzijl"} of server.js: it answers { "id": 1 }'],
    ],
  ])("%s", async (_, request, answer, tried) => {
    const built = await builtFrom(request, ...answer);
    expect(triedIn(built)).toEqual(tried);
    expect(await failuresOf(built)).toEqual([]);
    expect((await judge(built)).verdict).toBe("verified");
    const [server = "", ...said] = answer;
    const wrong = server
      .replace("404,", "405,")
      .replace("400,", "401,")
      .replace("length + 1", "length + 2")
      .replace("tides = []", "tides = [0]")
      .replace('"not found"', '"no"');
    expect((await judge(await builtFrom(request, wrong, ...said))).verdict).toBe("failed");
  });

  test.skipIf(!python)("a sentence about a server in Python", async () => {
    const built = await builtFrom(
      "Write it.",
      fenced("python", PYTHON, "tides.py"),
      'GET /tides → 200 `{"high": 3}`',
    );
    expect(triedIn(built)).toEqual(['GET /tides of tides.py: it answers 200 {"high": 3}']);
    expect((await judge(built)).verdict).toBe("verified");
    const wrong = await builtFrom(
      "Write it.",
      fenced("python", PYTHON.replace('"high": 3', '"high": 4'), "tides.py"),
      'GET /tides → 200 `{"high": 3}`',
    );
    expect(await failuresOf(wrong)).toEqual([
      'GET /tides of tides.py: it answers 200 {"high": 3}: 200 {"high": 4}'.replace(
        /: it answers .*?\}: /,
        ": ",
      ),
    ]);
  });
});

test("a server of which nothing is said is started and asked", async () => {
  const built = await builtFrom("Write a server.", SERVER);
  expect(triedIn(built)).toEqual(["GET /tides of server.js: it starts and answers"]);
  expect((await judge(built)).verdict).toBe("partly");
  const wrong = await builtFrom(
    "Write a server.",
    fenced("js", NODE.replace("JSON.stringify", "JSON.stringfy"), "server.js"),
  );
  expect((await judge(wrong)).verdict).toBe("failed");
});

test("an error that a server answers says nothing of it", async () => {
  const failing = NODE.replace('if (request.url !== "/tides")', "return send(503, {});\n  if (!request)");
  const built = await builtFrom("Write a server.", fenced("js", failing, "server.js"));
  expect((await judge(built)).reasons).toContain("Not tried: GET / of server.js: It answers 503 {}");
});

test.each<[string, string, string]>([
  [
    "needs a key",
    NODE.replace("const tides = []", "const tides = [process.env.TIDE_KEY]"),
    "server.js: not started: it needs the environment variable TIDE_KEY",
  ],
  [
    "starts programs",
    `import { exec } from "node:child_process";\n${NODE}`,
    "server.js: not started: it starts other programs",
  ],
  [
    "uses the network",
    NODE.replace("const tides = []", 'const tides = await (await fetch("https://tides.example")).json()'),
    "server.js: not started: it uses the network",
  ],
  [
    "needs a package",
    'import express from "express";\n\nexpress().listen(3000);',
    "server.js: not run: it needs express",
  ],
])("a server that %s is not started", async (_, code, why) => {
  const { project } = await builtFrom(
    "Write a server.",
    fenced("js", code, "server.js"),
    "`GET /tides` returns `[]`.",
  );
  expect(project.proof.untried).toContain(why);
  expect(project.checks.filter(({ kind }) => kind === "request" || kind === "run")).toEqual([]);
});

describe("no request is", () => {
  test.each<[string, string]>([
    ["one to another machine", fenced("sh", "curl https://tides.example/tides\n# []")],
    ["one with a placeholder", "`GET /tides/{id}` returns `{}`."],
    ["a sentence without an answer", "`GET /tides` returns all tides."],
    ["one that needs a shell", fenced("sh", "curl localhost:3000/tides > tides.json\n# []")],
  ])("%s", async (_, text) => {
    const { project } = await builtFrom("Write a server.", SERVER, text);
    expect(project.checks.filter(({ kind }) => kind === "request")).toEqual([]);
  });
});
