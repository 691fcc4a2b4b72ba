import type { HandoverFormat } from "@dreamcatcher/client";
import { useMutation } from "@tanstack/react-query";
import { Copy, Download } from "lucide-react";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Section } from "../ui/section.tsx";
import { useToast } from "../ui/toast.tsx";

/** Each format with the name of its file, and what people call it. */
const FORMATS: Readonly<Record<HandoverFormat, { file: string; name: string }>> = {
  prompt: { file: "prompt.txt", name: "Prompt" },
  "agents-md": { file: "AGENTS.md", name: "AGENTS.md" },
  "spec-kit": { file: "spec-kit.md", name: "spec-kit" },
  "task-master": { file: "tasks.json", name: "Task Master" },
  "github-issues": { file: "issues.sh", name: "GitHub issues" },
};

interface Wish {
  format: HandoverFormat;
  take: (text: string) => unknown;
}

/** The plan, to take to a coding agent or a team: each line with the words of the talk. */
export function HandOver({ implementationId }: { implementationId: string }) {
  const { build, app } = useTexts();
  const { client } = useDevice();
  const toast = useToast();
  const advise = useAdvice();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ format, take }: Wish) => {
      const handover = await client.implementations.handover(implementationId, format);
      if (typeof handover === "string") return take(handover);
      const isFiles = "files" in handover;
      return take(
        isFiles
          ? handover.files.map(({ path, content }) => `<!-- ${path} -->\n\n${content}`).join("\n\n")
          : JSON.stringify(handover, undefined, 2),
      );
    },
  });
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    toast({ text: app.copied });
  }
  return (
    <Section title={build.handOver}>
      <p className="mb-3 max-w-[70ch] text-muted">{build.handOverText}</p>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries(FORMATS).map(([key, { name, file }]) => {
          const format = key as HandoverFormat;
          return (
            <li
              key={format}
              className="flex items-start gap-1 rounded-xl border border-line bg-surface px-4 py-3"
            >
              <div className="min-w-0 grow">
                <h3 className="font-medium">{name}</h3>
                <p className="text-sm text-muted">{build.formats[format]}</p>
              </div>
              <IconButton
                icon={Copy}
                label={`${app.copy}: ${name}`}
                disabled={isPending}
                onClick={() => mutate({ format, take: copy })}
              />
              <IconButton
                icon={Download}
                label={`${app.download}: ${file}`}
                disabled={isPending}
                onClick={() => mutate({ format, take: (text) => saveAs(file, text) })}
              />
            </li>
          );
        })}
      </ul>
      {error && (
        <p role="alert" className="mt-2 text-bad">
          {advise(error)}
        </p>
      )}
    </Section>
  );
}
