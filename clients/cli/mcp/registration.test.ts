import { expect, test } from "vitest";
import { registrationFor } from "./registration.ts";
import { startedAgain } from "./started.ts";

const running = {
  node: "/opt/node 24/bin/node",
  program: "/opt/dreams/main.js",
  stage: undefined,
  env: { DREAMCATCHER_HOME: "/home/ada/it's mine", DREAMCATCHER_TOKEN: "secret" },
};

test("a program is started again from where it is, with its settings and without its token", () => {
  expect(startedAgain(["mcp"], running)).toEqual({
    command: "/opt/node 24/bin/node",
    args: ["/opt/dreams/main.js", "mcp"],
    env: { DREAMCATCHER_HOME: "/home/ada/it's mine" },
  });
  expect(startedAgain(["mcp", "--write"], { ...running, stage: "aws", env: {} }).args).toEqual([
    ...["/opt/dreams/main.js", "--stage", "aws", "mcp", "--write"],
  ]);
});

test("what npx has started is started by npx", () => {
  for (const program of [
    "/home/ada/.npm/_npx/0a1b/node_modules/.bin/dreams",
    "C:\\Users\\ada\\npm-cache\\_npx\\0a1b\\node_modules\\.bin\\dreams",
  ])
    expect(startedAgain(["mcp"], { ...running, program })).toMatchObject({
      command: "npx",
      args: ["-y", "@dreamcatcher/cli", "mcp"],
    });
});

const started = startedAgain(["mcp"], running);

test("Claude Code is given a command line whose arguments a shell keeps whole", () => {
  expect(registrationFor("claude", started).snippet).toBe(
    "claude mcp add --scope user dreams --env 'DREAMCATCHER_HOME=/home/ada/it'\\''s mine' -- " +
      "'/opt/node 24/bin/node' /opt/dreams/main.js mcp",
  );
});

test.each(["cursor", "vscode"] as const)("%s is given JSON", (client) => {
  const snippet = JSON.parse(registrationFor(client, started).snippet);
  const servers = snippet[client === "cursor" ? "mcpServers" : "servers"];
  expect(servers.dreams).toMatchObject({ ...started });
});

test("Codex is given a table of TOML", () => {
  expect(registrationFor("codex", started).snippet.split("\n")).toEqual([
    "[mcp_servers.dreams]",
    'command = "/opt/node 24/bin/node"',
    'args = ["/opt/dreams/main.js", "mcp"]',
    `env = { DREAMCATCHER_HOME = "/home/ada/it's mine" }`,
  ]);
});
