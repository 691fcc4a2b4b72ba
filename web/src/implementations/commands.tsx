import type { CommandReport, SandboxReport } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";

/** What ran in the sandbox, command by command, each with its output. */
export function Commands({ report: { commands, reason } }: { report: SandboxReport }) {
  return (
    <>
      {reason && <p className="mb-2 text-bad">{reason}</p>}
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {commands.map((command, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: commands are never reordered
          <li key={at}>
            <Command command={command} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Command({ command }: { command: CommandReport }) {
  const { build } = useTexts();
  const { argv, exit_code, signal, wall_ms, max_rss_kb, stdout, stderr, stdout_bytes, stderr_bytes } =
    command;
  const passed = exit_code === 0;
  return (
    // What went wrong is read first.
    <details open={!passed}>
      <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-raised/60">
        <code className="min-w-0 grow text-sm wrap-anywhere">{argv.join(" ")}</code>
        <span className={`text-sm font-medium ${passed ? "text-good" : "text-bad"}`}>
          {signal ?? build.exit(exit_code ?? 0)}
        </span>
        <span className="text-sm text-muted">
          {build.took(wall_ms)} · {build.memory(max_rss_kb)}
        </span>
      </summary>
      <div className="space-y-3 px-4 pb-3">
        <Output name={build.stdout} text={stdout} bytes={stdout_bytes} />
        <Output name={build.stderr} text={stderr} bytes={stderr_bytes} />
        {!stdout && !stderr && <p className="text-sm text-muted">{build.noOutput}</p>}
      </div>
    </details>
  );
}

function Output({ name, text, bytes }: { name: string; text: string; bytes: number }) {
  const { build } = useTexts();
  if (text === "") return null;
  const rest = bytes - new TextEncoder().encode(text).length;
  return (
    <div>
      <div className="flex items-center justify-between">
        <h3 className="text-xs font-semibold tracking-wide text-muted uppercase">{name}</h3>
        <CopyButton text={text} label={build.copyOutput} />
      </div>
      <section
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard as well
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-lg bg-raised"
      >
        <pre className="px-3 py-2 text-sm">{text}</pre>
      </section>
      {rest > 0 && <p className="mt-1 text-sm text-muted">{build.cutOff(rest)}</p>}
    </div>
  );
}
