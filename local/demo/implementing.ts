import { styleText } from "node:util";
import type { Client, CommandReport, Implementation, Verdict } from "@dreamcatcher/client";
import { paths } from "../paths.ts";
import { step } from "../steps.ts";
import { UserError } from "../user-error.ts";
import type { DreamWithFragments } from "./dreams.ts";

const TIMEOUT_MS = 180_000;

/** The dream with the most code snippets in this language. */
export function withMostCode(language: string, dreams: readonly DreamWithFragments[]) {
  const files = ({ fragments }: DreamWithFragments) =>
    fragments.flatMap(({ code_snippets }) => code_snippets).filter((snippet) => snippet.language === language)
      .length;
  return dreams.toSorted((a, b) => files(b) - files(a)).find((dream) => files(dream) > 0);
}

/**
 * Implements a dream and waits for the end, with its status as progress.
 *
 * @throws {UserError} when it takes too long
 */
export const implement = (
  { dream }: DreamWithFragments,
  { dreams, implementations }: Client,
): Promise<Implementation> =>
  step(
    `implementing “${dream.title}”`,
    async (detail) => {
      const { id } = await dreams.implement(dream);
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const onProgress = ({ status }: Implementation) => detail(status);
      return await implementations.wait(id, { pollIntervalMs: 200, signal, onProgress }).catch((error) => {
        if (!signal.aborted) throw error;
        throw new UserError(
          `The implementation ${id} did not end within ${TIMEOUT_MS / 1000} s. The log of its functions: ${paths.emulatorLog}`,
        );
      });
    },
    ({ verdict, status }) => `“${dream.title}” implemented: ${verdict ?? status}`,
  );

const MEANING: Readonly<Record<Verdict, string>> = {
  verified: "all came out that the conversation says must come out",
  partly: "some of it works; the reasons say what was not tried or did not come out",
  unverified: "the project is built, but nothing of the conversation was run",
  failed: "there is no project, or it is broken",
};

const MAX_LINES = 8;

/**
 * An implementation for a terminal: its verdict with reasons, plan, sandbox report and link to the project.
 */
export const implementationText = ({
  verdict,
  verdict_reasons,
  plan,
  report,
  project_url,
  unimplemented,
}: Implementation): string =>
  [
    ...(verdict
      ? [styleText("bold", `Verdict: ${verdict} (${MEANING[verdict]})`), ...listed(verdict_reasons, "reason")]
      : []),
    ...(plan
      ? [
          styleText(
            "bold",
            `Plan: a ${[plan.intent.kind, plan.intent.language].filter(Boolean).join(" in ")}, ${plan.estimate_hours} h`,
          ),
          ...listed(
            plan.tickets.map(({ id, title, estimate_hours }) => `${id}  ${title} (${estimate_hours} h)`),
            "ticket",
          ),
        ]
      : []),
    ...(report ? [styleText("bold", `Sandbox: ${report.outcome}`), ...report.commands.map(commandLine)] : []),
    ...(report?.outcome === "passed" && report.reason ? [`  ${report.reason}`] : []),
    ...(unimplemented.length > 0 ? [`Not implemented yet: ${unimplemented.slice(0, 5).join("; ")}`] : []),
    ...(project_url ? [styleText("bold", "The project, as a zip (for an hour):"), `  ${project_url}`] : []),
  ].join("\n");

function listed(items: readonly string[], what: string): string[] {
  const shown = items.slice(0, MAX_LINES).map((item) => `  ${item}`);
  const more = items.length - shown.length;
  return more > 0 ? [...shown, `  … and ${more} more ${what}${more === 1 ? "" : "s"}`] : shown;
}

const commandLine = ({ argv, exit_code, signal, wall_ms }: CommandReport) =>
  `  ${exit_code === 0 ? "✓" : "✗"} ${argv.join(" ")} (${wall_ms} ms${exit_code === 0 ? "" : `, ${signal ?? exit_code}`})`;
