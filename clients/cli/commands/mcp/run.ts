import type { Context } from "../../context.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { type ClientName, registrationFor } from "../../mcp/registration.ts";
import { startedAgain } from "../../mcp/started.ts";

interface McpOptions {
  write?: true | undefined;
  printConfig?: ClientName | undefined;
}

export async function run(context: Context, { write, printConfig }: McpOptions): Promise<ExitCode> {
  if (printConfig === undefined) {
    const { serve } = await import("../../mcp/serve.ts");
    await serve(context, { isWriting: write === true });
    return context.signal.aborted ? EXIT.interrupted : EXIT.done;
  }
  const { options, env, output } = context;
  const [node = process.execPath, program = ""] = process.argv;
  const args = ["mcp", ...(write ? ["--write"] : [])];
  const started = startedAgain(args, { node, program, stage: options.stage, env });
  const registration = registrationFor(printConfig, started);
  output.print(registration, () => `${registration.how}\n\n${registration.snippet}`);
  return EXIT.done;
}
