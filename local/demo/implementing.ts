import { styleText } from "node:util";
import type { Client, CommandReport, Implementation, Verdict } from "@dreamcatcher/client";
import { paths } from "../paths.ts";
import { step } from "../steps.ts";
import { UserError } from "../user-error.ts";
import type { DreamWithFragments } from "./dreams.ts";

const PATIENCE_MS = 180_000;

/** The dream of the example worth building first: the one whose talk holds the most of a program. */
export function richestIn(language: string, dreams: readonly DreamWithFragments[]) {
  const files = ({ fragments }: DreamWithFragments) =>
    fragments.flatMap(({ code_snippets }) => code_snippets).filter((snippet) => snippet.language === language)
      .length;
  return dreams.toSorted((a, b) => files(b) - files(a)).find((dream) => files(dream) > 0);
}

/**
 * Has a dream implemented, and follows it to its end.
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
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const onProgress = ({ status }: Implementation) => detail(status);
      return await implementations.wait(id, { pollIntervalMs: 200, signal, onProgress }).catch((error) => {
        if (!signal.aborted) throw error;
        throw new UserError(
          `The implementation ${id} was not done within ${PATIENCE_MS / 1000} s. What its functions said: ${paths.emulatorLog}`,
        );
      });
    },
    ({ verdict, status }) => `“${dream.title}” implemented: ${verdict ?? status}`,
  );

const MEANING: Readonly<Record<Verdict, string>> = {
  verified: "what came from the talk was put to the test, and passed",
  unverified: "it is built, and nothing that came from the talk was put to the test",
  failed: "there is no project, or it is broken",
};

const MOST_LINES = 8;

/** What it proves and why, plan, tickets, the sandbox's report and where the project lies, for a terminal. */
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
            `Plan: a ${plan.intent.kind} in ${plan.intent.language}, ${plan.estimate_hours} h`,
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
  const shown = items.slice(0, MOST_LINES).map((item) => `  ${item}`);
  const more = items.length - shown.length;
  return more > 0 ? [...shown, `  … and ${more} more ${what}${more === 1 ? "" : "s"}`] : shown;
}

const commandLine = ({ argv, exit_code, signal, wall_ms }: CommandReport) =>
  `  ${exit_code === 0 ? "✓" : "✗"} ${argv.join(" ")} (${wall_ms} ms${exit_code === 0 ? "" : `, ${signal ?? exit_code}`})`;
