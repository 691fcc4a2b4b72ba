import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, onTestFinished } from "vitest";
import { DREAMS } from "./build-dreams.ts";
import type { Machine } from "./cli.ts";

/** What a tool returns: data by its schema, and the same as text; or an error in words. */
export interface ToolResult {
  // biome-ignore lint/suspicious/noExplicitAny: the schemas are checked by the client of the SDK
  data: any;
  text: string;
  isError: boolean;
}

export interface Assistant {
  client: Client;
  call: (tool: string, args?: Record<string, unknown>) => Promise<ToolResult>;
}

/** Starts `dreams mcp` as assistants do, with the client of the SDK, until the end of the test. */
export async function newAssistant({ env }: Machine, ...args: string[]): Promise<Assistant> {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [DREAMS, "mcp", ...args],
    env: env as Record<string, string>,
    stderr: "pipe",
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  // The client checks each result by the schemas that it has listed.
  await client.listTools();
  return {
    client,
    async call(name, args = {}) {
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
      const [first] = content as { type: string; text: string }[];
      return {
        data: structuredContent,
        text: first?.text ?? expect.fail("no text"),
        isError: isError === true,
      };
    },
  };
}
