import type { Dream } from "@dreamcatcher/client";
import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { Pencil, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { EditField } from "../ui/edit-field.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Section } from "../ui/section.tsx";
import type { Edit } from "./use-edit.ts";

/** About as many characters as the lines that are shown of a long one. */
const SHORT = 400;

/** What a dream is about, in Markdown; where it has none, the way to write one. */
export function Description({ dream: { description }, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  function end(next: string | null, by: "keyboard" | "leaving") {
    setDraft(null);
    const text = next?.trim();
    if (text !== undefined && text !== description)
      edit({ description: text }, text === "" ? texts.removed : texts.changed, { description });
    if (by === "keyboard") queueMicrotask(() => button.current?.focus());
  }
  if (draft === null && description === "")
    return (
      <Button ref={button} look="quiet" className="-ms-3 mt-4" onClick={() => setDraft("")}>
        <Plus aria-hidden className="size-4" />
        {texts.addDescription}
      </Button>
    );
  return (
    <Section
      title={texts.description}
      action={
        draft === null && (
          <IconButton
            ref={button}
            icon={Pencil}
            label={texts.editDescription}
            onClick={() => setDraft(description)}
          />
        )
      }
    >
      {draft === null ? (
        <Clipped text={description} />
      ) : (
        <EditField
          value={draft}
          label={texts.editDescription}
          length={LENGTHS.description}
          onChange={setDraft}
          onEnd={end}
          multiline
        />
      )}
    </Section>
  );
}

/** The beginning of a long text; all of it where that is asked for, or something further down is focused. */
function Clipped({ text }: { text: string }) {
  const { dream: texts } = useTexts();
  const [isOpen, setOpen] = useState(text.length <= SHORT);
  return (
    <>
      <div
        className={
          isOpen
            ? ""
            : "max-h-36 overflow-hidden mask-b-from-60% focus-within:max-h-none focus-within:mask-none"
        }
      >
        <Markdown text={text} />
      </div>
      {!isOpen && (
        <Button look="quiet" className="-ms-3" onClick={() => setOpen(true)}>
          {texts.showAll}
        </Button>
      )}
    </>
  );
}
