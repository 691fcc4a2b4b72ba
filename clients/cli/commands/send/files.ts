import type { SpecKitFiles, TaskMasterTasks } from "@dreamcatcher/client";
import { CommandError } from "../../command-error.ts";
import { EXIT } from "../../exit-codes.ts";
import type { FileToWrite } from "../../files/write-files.ts";
import { withSection } from "../../handing-over/marked-section.ts";

type Handover = string | SpecKitFiles | TaskMasterTasks;

const AGENTS = "AGENTS.md";
const TASKS = ".taskmaster/tasks/tasks.json";

/** The files that a hand-over is, for the folder of a project. */
export function filesOf(handover: Handover, dreamId: string): FileToWrite[] {
  if (typeof handover === "string") return [section(AGENTS, handover, dreamId)];
  if ("files" in handover) return handover.files.map(({ path, content }) => whole(path, content));
  return [whole(TASKS, textOf(handover))];
}

/** A hand-over as one text. */
export function textOf(handover: Handover): string {
  if (typeof handover === "string") return handover;
  if ("files" in handover)
    return handover.files.map(({ path, content }) => `<!-- ${path} -->\n\n${content}`).join("\n\n");
  return `${JSON.stringify(handover, undefined, 2)}\n`;
}

const whole = (path: string, content: string): FileToWrite => ({
  path,
  textAfter: () => content,
  keepsOthers: false,
});

const section = (path: string, content: string, id: string): FileToWrite => ({
  path,
  textAfter: (before = "") => {
    const after = withSection(before, { id, content });
    if (after !== undefined) return after;
    throw new CommandError(
      EXIT.refused,
      `${path} has one of the two comments around the section of this dream (dreamcatcher:begin, dreamcatcher:end).`,
      "Mend or remove it, and send again.",
    );
  },
  keepsOthers: true,
});
