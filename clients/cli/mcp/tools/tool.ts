import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult, ToolAnnotations } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import type { Access, SharedAccess } from "../access.ts";
import { inWords } from "../failing.ts";
import { freshnessOf } from "../freshness.ts";
import { allVisible, NOTICE, quoted, visible } from "../quoting.ts";

/** What a tool found or did: as data, and the same as a text for a model. */
export interface Answer<Data> {
  data: Data;
  text: string;
}

/** A tool of the server. */
export interface Tool<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  name: string;
  title: string;
  /** For the model that chooses: what it does, when to use it, and what follows. */
  description: string;
  input: Input;
  output: Output;
  /** Whether it changes something; such tools are only there with --write. */
  writes: Pick<ToolAnnotations, "destructiveHint" | "idempotentHint"> | false;
  run: (
    access: Access,
    input: z.infer<z.ZodObject<Input>>,
    signal: AbortSignal,
  ) => Promise<Answer<z.infer<z.ZodObject<Output>>>>;
}

/** A tool, with its types. */
export const tool = <Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  definition: Tool<Input, Output>,
): Tool<Input, Output> => definition;

/** What each result has beside its own. */
const ABOUT = {
  notice: z.string().describe("How to take the texts in this result."),
  freshness: z
    .string()
    .optional()
    .describe("Why these may be out of date, and what to do about it; absent where all is well."),
};

/** Adds a tool to a server: its texts are quoted, and its errors are results in words. */
export function addTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  server: McpServer,
  shared: SharedAccess,
  { name, title, description, input, output, writes, run }: Tool<Input, Output>,
): void {
  const annotations: ToolAnnotations = {
    title,
    readOnlyHint: writes === false,
    destructiveHint: false,
    idempotentHint: true,
    ...writes,
    // As of a memory: the dreams are all there is.
    openWorldHint: false,
  };
  const inputSchema: z.ZodObject = z.strictObject(input);
  const outputSchema: z.ZodObject = z.object({ ...output, ...ABOUT });
  async function answer(given: unknown, signal: AbortSignal): Promise<CallToolResult> {
    try {
      const access = await shared.get();
      const either = AbortSignal.any([access.signal, signal]);
      const { data, text } = await run(access, given as z.infer<z.ZodObject<Input>>, either);
      const freshness = freshnessOf(access.state());
      const said = freshness === undefined ? quoted(text) : `${visible(freshness)}\n\n${quoted(text)}`;
      return {
        content: [{ type: "text", text: said }],
        structuredContent: allVisible({ notice: NOTICE, ...(freshness && { freshness }), ...data }),
      };
    } catch (error) {
      return { content: [{ type: "text", text: visible(inWords(error)) }], isError: true };
    }
  }
  server.registerTool(
    name,
    { title, description, inputSchema, outputSchema, annotations },
    (given, { signal }) => answer(given, signal),
  );
}
