import type { Workflow } from "@dreamcatcher/client";
import type { Context } from "../context.ts";
import { shortIdOf } from "../dreams/short-id.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { workflowText } from "./page.ts";

/** Prints a workflow that is at rest, and what can be done then; returns what the command ends with. */
export function showWorkflow({ output }: Context, workflow: Workflow, mayWait = false): ExitCode {
  const { id, status } = workflow;
  const short = shortIdOf(id);
  output.print({ workflow }, () => workflowText(workflow, output));
  switch (status) {
    case "completed":
      return EXIT.done;
    case "waiting":
      output.note(
        `\nThe plan waits for you.\nBuild it: dreams workflow approve ${short}\nDrop it:  dreams workflow cancel ${short}`,
      );
      return mayWait ? EXIT.done : EXIT.refused;
    case "running":
      output.note(`\nIt goes on. See it: dreams workflow show ${short}`);
      return EXIT.done;
    default:
      output.note(`\nGo on from there: dreams workflow retry ${short}`);
      return EXIT.failed;
  }
}
