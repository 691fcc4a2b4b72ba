import type { Dream } from "@dreamcatcher/client";
import { Archive, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, buttonLook } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { EditableText } from "../ui/editable-text.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Notice } from "../ui/notice.tsx";
import { Failed } from "../ui/problems.tsx";
import { Section } from "../ui/section.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { useToast } from "../ui/toast.tsx";

/** A component's states beside each other, by the component's name. */
const Specimen = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="border-t border-line py-4">
    <h3 className="mb-2 font-mono text-sm text-muted">{name}</h3>
    <div className="flex flex-wrap items-center gap-3">{children}</div>
  </div>
);

const LOOKS = ["primary", "plain", "quiet", "danger"] as const;

/** What is pressed. */
export function Actions() {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const toasts = [
    { text: "Done", action: { label: "Undo", run: () => undefined } },
    { text: "It did not work: there is no connection", isError: true },
  ];
  return (
    <Section title="Actions">
      <Specimen name="Button">
        {LOOKS.map((look) => (
          <Button key={look} look={look}>
            {look}
          </Button>
        ))}
        <Button disabled>disabled</Button>
        <a href="/" className={buttonLook("primary")}>
          A link to the dreams
        </a>
      </Specimen>
      <Specimen name="IconButton, CopyButton">
        <IconButton icon={Archive} label="Archive" />
        <IconButton icon={Trash2} label="Delete" disabled />
        <CopyButton text="A tide table" label="Copy the text" />
      </Specimen>
      <Specimen name="Dialog">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Dialog label="A dialog" isOpen={isOpen} onClose={() => setOpen(false)}>
          <div className="grid gap-3 p-4">
            <p>Escape closes it, as does a press beside it; the focus returns.</p>
            <Button onClick={() => setOpen(false)}>Close</Button>
          </div>
        </Dialog>
      </Specimen>
      <Specimen name="Toasts">
        {toasts.map((each) => (
          <Button key={each.text} onClick={() => toast(each)}>
            {each.isError ? "An error" : "With undo"}
          </Button>
        ))}
      </Specimen>
    </Section>
  );
}

const STATUSES: readonly Dream["status"][] = ["planned", "implementing", "completed", "failed", "archived"];
const TALK = [
  "## A heading",
  "Text with **weight**, `code`, and a [link](https://example.org).",
  "- one\n- two",
  "1. first\n2. second",
  "> What somebody said",
  "```js\nconst rows = text.split(/\\r?\\n/).map((line) => line.split(';').map((cell) => cell.trim()));\n```",
  "| day | high water |\n| --- | --- |\n| Monday | 06:12 |",
].join("\n\n");

/** What is read, and edited where it stands. */
export function Reading() {
  const [text, setText] = useState("A tide table for the harbour");
  const [long, setLong] = useState("A text of several lines,\nwhich Enter breaks and leaving it saves.");
  return (
    <Section title="Texts" count={2} action={<Button look="quiet">An action</Button>}>
      <Specimen name="EditableText">
        <div className="w-full">
          <EditableText value={text} label="Edit the text" length={{ min: 3, max: 60 }} onSave={setText} />
        </div>
        <div className="w-full">
          <EditableText
            value={long}
            label="Edit the long text"
            length={{ max: 4_000 }}
            onSave={setLong}
            multiline
          />
        </div>
      </Specimen>
      <Specimen name="StatusBadge">
        {STATUSES.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </Specimen>
      <Specimen name="Markdown">
        <div className="w-full min-w-0">
          <Markdown text={TALK} />
        </div>
      </Specimen>
    </Section>
  );
}

/** What stands in place of content. */
export const Messages = () => (
  <Section title="In place of content">
    <Specimen name="Loading">
      <div className="w-full">
        <Loading />
      </div>
    </Specimen>
    <Specimen name="Notice">
      <Notice title="No dreams yet" heading="h2">
        <p className="text-muted">Import an export of your chats, and the ideas in them appear here.</p>
        <Button look="primary">Import conversations</Button>
      </Notice>
    </Specimen>
    <Specimen name="Failed">
      <Failed error={new Error("The service does not respond.")} reset={() => undefined} />
    </Specimen>
  </Section>
);
