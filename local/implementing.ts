import { setTimeout as sleep } from "node:timers/promises";
import { styleText } from "node:util";
import type { Implementation, ImplementationSummary } from "#shared/contracts/implementation.ts";
import type { CommandReport } from "#shared/contracts/sandbox.ts";
import { Advice } from "./advice.ts";
import { type Api, expectOk } from "./api.ts";
import type { DreamWithFragments } from "./dreams.ts";
import { paths } from "./paths.ts";
import { step } from "./steps.ts";

const PATIENCE = 180_000;

/** The dream of the example worth building first: the one whose talk holds the most of a program. */
export const richestIn = (language: string, dreams: readonly DreamWithFragments[]) => {
  const files = ({ fragments }: DreamWithFragments) =>
    fragments.flatMap(({ code_snippets }) => code_snippets).filter((snippet) => snippet.language === language)
      .length;
  return dreams.toSorted((a, b) => files(b) - files(a)).find((dream) => files(dream) > 0);
};

/** Has a dream implemented as any client does, and follows it to its end. */
export const implement = ({ dream }: DreamWithFragments, client: Api): Promise<Implementation> =>
  step(
    `implementing “${dream.title}”`,
    async (detail) => {
      const { id } = expectOk(
        await client.post<ImplementationSummary>(`/api/v1/dreams/${dream.id}/implement`),
      );
      for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(200)) {
        const found = expectOk(await client.get<Implementation>(`/api/v1/implementations/${id}`));
        if (found.completed_at) return found;
        detail(found.status);
      }
      throw new Advice(
        `The implementation ${id} was not done within ${PATIENCE / 1000} s. What its functions said: ${paths.emulatorLog}`,
      );
    },
    ({ status }) => `“${dream.title}” implemented: ${status}`,
  );

/** Plan, tickets, the sandbox's report and where the project lies, for a terminal. */
export const implementationText = ({
  plan,
  report,
  failure,
  project_url,
  unimplemented,
}: Implementation): string =>
  [
    ...(plan
      ? [
          styleText(
            "bold",
            `Plan: a ${plan.intent.kind} in ${plan.intent.language}, ${plan.estimate_hours} h`,
          ),
          ...plan.tickets
            .slice(0, 8)
            .map(({ id, title, estimate_hours }) => `  ${id}  ${title} (${estimate_hours} h)`),
          ...(plan.tickets.length > 8 ? [`  … and ${plan.tickets.length - 8} more tickets`] : []),
        ]
      : []),
    ...(report ? [styleText("bold", `Sandbox: ${report.outcome}`), ...report.commands.map(commandLine)] : []),
    ...(report?.outcome === "passed" && report.reason ? [`  ${report.reason}`] : []),
    ...(failure ? [`  ${failure}`] : []),
    ...(unimplemented.length > 0 ? [`Not implemented yet: ${unimplemented.slice(0, 5).join("; ")}`] : []),
    ...(project_url ? [styleText("bold", "The project, as a zip (for an hour):"), `  ${project_url}`] : []),
  ].join("\n");

const commandLine = ({ argv, exit_code, signal, wall_ms }: CommandReport) =>
  `  ${exit_code === 0 ? "✓" : "✗"} ${argv.join(" ")} (${wall_ms} ms${exit_code === 0 ? "" : `, ${signal ?? exit_code}`})`;
