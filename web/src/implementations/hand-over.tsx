import type { HandoverFormat } from "@dreamcatcher/client";
import { useMutation } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Section } from "../ui/section.tsx";

/** Each format with the name of its file, and what people call it. */
const FORMATS: Readonly<Record<HandoverFormat, { file: string; name: string }>> = {
  "agents-md": { file: "AGENTS.md", name: "AGENTS.md" },
  "spec-kit": { file: "spec-kit.json", name: "spec-kit" },
  "task-master": { file: "tasks.json", name: "Task Master" },
  "github-issues": { file: "issues.sh", name: "GitHub issues" },
  prompt: { file: "prompt.txt", name: "Prompt" },
};

/** The plan, to take to a coding agent or a team. */
export function HandOver({ implementationId }: { implementationId: string }) {
  const { build } = useTexts();
  const { client } = useDevice();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (format: HandoverFormat) => {
      const handover = await client.implementations.handover(implementationId, format);
      const text = typeof handover === "string" ? handover : JSON.stringify(handover, undefined, 2);
      saveAs(FORMATS[format].file, text);
    },
  });
  return (
    <Section title={build.handOver}>
      <div className="flex flex-wrap gap-2">
        {Object.entries(FORMATS).map(([format, { name }]) => (
          <Button key={format} disabled={isPending} onClick={() => mutate(format as HandoverFormat)}>
            {name}
          </Button>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-2 text-bad">
          {error.message}
        </p>
      )}
    </Section>
  );
}
