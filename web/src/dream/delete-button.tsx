import type { Dream } from "@dreamcatcher/client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { UNDO_MS } from "../data/deletions.ts";
import { talksOf } from "../talk/talks-of.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useDelete } from "./use-delete.ts";
import type { Edit } from "./use-edit.ts";

/** Deletes a dream. Where its talks would go with it, one is asked before, and offered the archive instead. */
export function DeleteButton({ dream, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts, app } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const remove = useDelete();
  const { status, title, sources } = dream;
  const talks = talksOf(dream).length;
  const hasTalks = talks > 0 || sources?.length > 0;
  const close = () => setAsked(false);
  return (
    <>
      <Button look="quiet" onClick={() => (hasTalks ? setAsked(true) : remove(dream))}>
        <Trash2 aria-hidden className="size-4" />
        {texts.delete}
      </Button>
      <Dialog label={texts.deleteQuestion(talks)} isOpen={isAsked} onClose={close}>
        <div className="grid gap-4 p-5">
          <h2 className="text-lg font-semibold">{texts.deleteQuestion(talks)}</h2>
          <p className="text-muted">{texts.deleteText(title, UNDO_MS / 1000)}</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {app.cancel}
            </Button>
            {status !== "archived" && (
              <Button
                onClick={() => {
                  close();
                  edit({ status: "archived" }, texts.archived, { status });
                }}
              >
                {texts.archiveInstead}
              </Button>
            )}
            <Button
              look="danger"
              onClick={() => {
                close();
                remove(dream);
              }}
            >
              {texts.delete}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
