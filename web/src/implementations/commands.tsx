import type { SandboxReport } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";

/** What ran in the sandbox, command by command, each with its output. */
export function Commands({ report: { commands, reason } }: { report: SandboxReport }) {
  const { build } = useTexts();
  return (
    <>
      {reason && <p className="mb-2 text-bad">{reason}</p>}
      <ul className="space-y-2">
        {commands.map(({ argv, exit_code, signal, wall_ms, stdout, stderr }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: commands are never reordered
          <li key={at} className="rounded-lg border border-line bg-surface">
            <details>
              <summary className="px-4 py-2">
                <code className="wrap-anywhere">{argv.join(" ")}</code>
                <span className={`ms-3 text-sm ${exit_code === 0 ? "text-good" : "text-bad"}`}>
                  {signal ?? build.exit(exit_code ?? 0)}
                </span>
                <span className="ms-3 text-sm text-muted">{build.took(wall_ms)}</span>
              </summary>
              <pre className="max-h-96 overflow-auto border-t border-line px-4 py-2 text-sm">
                {[stdout, stderr].filter(Boolean).join("\n") || build.noOutput}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
