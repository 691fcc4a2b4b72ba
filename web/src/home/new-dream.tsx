import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useLength } from "../ui/use-length.ts";

/** Writes an idea down by hand, and goes on with its page. */
export function NewDream() {
  const { home, app } = useTexts();
  const { manager } = useDevice();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const { words, isRight, reset } = useLength(title, LENGTHS.title);
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  async function create(event: FormEvent) {
    event.preventDefault();
    // The button has the focus where it was pressed, and what is typed next belongs into the field.
    if (!isRight()) return input.current?.focus();
    const { id } = await manager.dreams.create({ title: title.trim() });
    close();
    await navigate({ to: "/dreams/$dreamId", params: { dreamId: id } });
  }
  function close() {
    setOpen(false);
    setTitle("");
    reset();
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {home.newDream}
      </Button>
      <Dialog label={home.newDream} isOpen={isOpen} onClose={close}>
        <form onSubmit={create} className="grid gap-3 p-4">
          <label className="grid gap-1 font-medium">
            {home.newTitle}
            <input
              ref={input}
              autoFocus
              value={title}
              aria-invalid={words !== undefined}
              aria-describedby={errorId}
              onChange={({ target }) => setTitle(target.value)}
              className="min-h-10 rounded-lg border border-line bg-surface px-3 font-normal"
            />
          </label>
          <FieldError id={errorId} words={words} />
          <span className="flex justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {app.cancel}
            </Button>
            <Button look="primary" type="submit">
              {home.create}
            </Button>
          </span>
        </form>
      </Dialog>
    </>
  );
}
