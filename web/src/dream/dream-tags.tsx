import type { Dream } from "@dreamcatcher/client";
import { LENGTHS, MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import { X } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { FieldError } from "../ui/field-error.tsx";
import { useLength } from "../ui/use-length.ts";
import { without } from "./items.ts";
import type { Edit } from "./use-edit.ts";

/** How many are shown at first: those that are found in talks are many. */
const FEW = 5;

/** The first tags of a dream, and all where that is asked for: each can be removed, and one be added. */
export function DreamTags({ dream: { tags }, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts } = useTexts();
  const [tag, setTag] = useState("");
  const { words, isRight, reset } = useLength(tag, LENGTHS.tag);
  const errorId = useId();
  const [areAllShown, setAllShown] = useState(false);
  const few = areAllShown || tags.length <= FEW + 1 ? tags : tags.slice(0, FEW);
  function add(event: FormEvent) {
    event.preventDefault();
    const added = tag.trim();
    if (added !== "" && !isRight()) return;
    setTag("");
    reset();
    if (added === "" || tags.includes(added)) return;
    edit({ tags: [...tags, added] }, texts.added, { tags });
    setAllShown(true);
  }
  return (
    <div className="flex basis-full flex-wrap items-center gap-2">
      {few.map((each) => (
        <span key={each} className="flex items-center rounded-full bg-raised ps-2.5 text-sm">
          {each}
          <button
            type="button"
            aria-label={texts.removeItem(each)}
            className="flex size-6 items-center justify-center rounded-full hover:text-ink"
            onClick={() => edit({ tags: without(tags, each) }, texts.removed, { tags })}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      {few.length < tags.length && (
        <button
          type="button"
          onClick={() => setAllShown(true)}
          className="rounded-full px-2 py-0.5 hover:bg-raised hover:text-ink"
        >
          {texts.moreTags(tags.length - few.length)}
        </button>
      )}
      {tags.length < MAX_ITEMS.tags && (
        <form onSubmit={add}>
          <input
            value={tag}
            onChange={({ target }) => setTag(target.value)}
            aria-label={texts.addTag}
            placeholder={texts.addTag}
            aria-invalid={words !== undefined}
            aria-describedby={errorId}
            className="w-28 rounded-full border border-line bg-surface px-2.5 py-0.5 text-sm focus:w-40"
          />
          <FieldError id={errorId} words={words} />
        </form>
      )}
    </div>
  );
}
