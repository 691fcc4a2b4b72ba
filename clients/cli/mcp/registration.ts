import { inShell } from "../quoting/in-shell.ts";

/** How a program is started. */
export interface Started {
  command: string;
  args: string[];
  /** What must be set for it in the environment; no secrets. */
  env: Record<string, string>;
}

export type ClientName = "claude" | "cursor" | "vscode" | "codex";

export interface Registration {
  /** What to do with the snippet. */
  how: string;
  snippet: string;
}

const NAME = "dreams";

/** How a client of MCP gets to know the server that is started so. */
export function registrationFor(client: ClientName, started: Started): Registration {
  switch (client) {
    case "claude":
      return { how: "Claude Code: run this once.", snippet: claudeCommand(started) };
    case "cursor":
      return {
        how: "Cursor: put this into ~/.cursor/mcp.json, or into .cursor/mcp.json of a project.",
        snippet: json({ mcpServers: { [NAME]: entry(started) } }),
      };
    case "vscode":
      return {
        how: "VS Code: put this into .vscode/mcp.json of a workspace, or into what “MCP: Open User Configuration” opens.",
        snippet: json({ servers: { [NAME]: { type: "stdio", ...entry(started) } } }),
      };
    case "codex":
      return { how: "Codex: add this to ~/.codex/config.toml.", snippet: codexTable(started) };
  }
}

const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

function entry({ command, args, env }: Started) {
  return { command, args, ...(Object.keys(env).length > 0 && { env }) };
}

function claudeCommand({ command, args, env }: Started): string {
  const variables = Object.entries(env).map(([name, value]) => `--env ${inShell(`${name}=${value}`)}`);
  return ["claude mcp add --scope user", NAME, ...variables, "--", ...[command, ...args].map(inShell)].join(
    " ",
  );
}

/** TOML has the strings of JSON. */
function codexTable({ command, args, env }: Started): string {
  const variables = Object.entries(env).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return [
    `[mcp_servers.${NAME}]`,
    `command = ${JSON.stringify(command)}`,
    `args = [${args.map((each) => JSON.stringify(each)).join(", ")}]`,
    ...(variables.length > 0 ? [`env = { ${variables.join(", ")} }`] : []),
  ].join("\n");
}
