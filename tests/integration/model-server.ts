import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request that the server received, with the fields that it reads. */
export interface ModelRequest {
  authorization: string | undefined;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    max_tokens?: number;
    response_format?: { json_schema: { name: string; schema: object } };
    tools?: { function: { name: string; parameters: object } }[];
  };
}

/** The behaviours of the server; the title of the dream in a request selects one. */
export const PLAYS = [
  "good",
  "repaired",
  "broken",
  "talkative",
  "huge",
  "outside",
  "silent",
  "busy",
  "locked",
  "cut off",
] as const;
export type Play = (typeof PLAYS)[number];

export const titleOf = (play: Play) => `The model is ${play}`;

const plan = {
  intent: {
    kind: "library",
    language: "javascript",
    confidence: 0.9,
    evidence: ["adds up prices", "nobody ever said this"],
  },
  summary: "A library that adds up prices.",
  milestones: [{ title: "All of it", ticket_ids: ["T-1", "T-2", "T-3"] }],
  tickets: [
    ["T-1", 4, []],
    ["T-2", 8, ["T-1"]],
    ["T-3", 8, ["T-1"]],
  ].map(([id, estimate_hours, depends_on]) => ({
    id,
    title: `Do part ${id}`,
    description: "A part.",
    acceptance: ["it adds up"],
    estimate_hours,
    depends_on,
  })),
};
const circle = {
  ...plan,
  tickets: plan.tickets.map((ticket) => (ticket.id === "T-1" ? { ...ticket, depends_on: ["T-3"] } : ticket)),
};

const project = {
  name: "prices",
  files: [
    { path: "README.md", content: "# Prices\n" },
    { path: "package.json", content: '{"name":"prices","type":"module"}\n' },
    {
      path: "src/prices.js",
      content: "export const total = (all) => all.reduce((sum, one) => sum + one, 0);\n",
    },
    {
      path: "test/prices.test.js",
      content:
        'import assert from "node:assert";\nimport test from "node:test";\nimport { total } from "../src/prices.js";\ntest("adds up", () => assert.equal(total([1, 2]), 3));\n',
    },
  ],
  commands: [["node", "--test", "test/prices.test.js"]],
  unimplemented: ["Prices in other currencies."],
};
const outside = { ...project, files: [...project.files, { path: "../../etc/passwd", content: "root" }] };

/** The text that the model returns, or the status of an error; undefined leaves the request open. */
function outputOf(play: Play, name: string, isRepair: boolean, times: number): string | number | undefined {
  const good = JSON.stringify(name === "plan" ? plan : project);
  switch (play) {
    case "good":
      return good;
    case "repaired":
      return isRepair ? good : JSON.stringify(name === "plan" ? circle : outside);
    case "broken":
      return JSON.stringify({
        ...plan,
        tickets: plan.tickets.map((ticket) => ({ ...ticket, estimate_hours: 0 })),
      });
    case "talkative":
      return "What a lovely dream! I would begin with the prices.";
    case "huge":
      return JSON.stringify({ ...plan, summary: "a".repeat(3_000_000) });
    case "outside":
      return name === "plan" ? good : JSON.stringify(outside);
    case "silent":
      return undefined;
    case "busy":
      return times === 0 ? 503 : good;
    case "locked":
      return 401;
    case "cut off":
      return good.slice(0, 300);
  }
}

function completion(text: string, name: string, asTool: boolean, play: Play) {
  const isJson = text.startsWith("{");
  const call = { id: "call-1", type: "function", function: { name, arguments: text } };
  const message = {
    role: "assistant",
    ...(asTool && isJson ? { content: null, tool_calls: [call] } : { content: text }),
  };
  return {
    choices: [{ index: 0, finish_reason: play === "cut off" ? "length" : "stop", message }],
    usage: { prompt_tokens: 1_000, completion_tokens: 500, total_tokens: 1_500 },
  };
}

/**
 * Starts a server of OpenAI's chat completions that plays a model as the title of a dream selects.
 * `/requests` returns the requests it received.
 */
export async function startModelServer() {
  const requests: ModelRequest[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const json = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/requests") return json(200, requests);
    if (request.url !== "/v1/chat/completions") return json(404, { error: { type: "not_found" } });
    const body: ModelRequest["body"] = JSON.parse((await buffer(request)).toString());
    const prompt = body.messages.map(({ content }) => content).join("\n");
    const play = PLAYS.find((play) => prompt.includes(JSON.stringify(titleOf(play))));
    const name = body.response_format?.json_schema.name ?? body.tools?.[0]?.function.name ?? "";
    if (!play) return json(400, { error: { type: "no_such_play" } });
    const times = requests.filter(({ body: { messages } }) =>
      messages.some(({ content }) => content.includes(JSON.stringify(titleOf(play)))),
    ).length;
    requests.push({ authorization: request.headers.authorization, body });
    const output = outputOf(play, name, prompt.includes("</refused-"), times);
    if (output === undefined) return;
    if (typeof output === "number") return json(output, { error: { type: "played", message: prompt } });
    json(200, completion(output, name, body.tools !== undefined, play));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
