import type { Decision, Feature, Suggestion } from "@dreamcatcher/client";
import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { EvidenceColumn } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { EditableText } from "../ui/editable-text.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Section } from "../ui/section.tsx";
import { without } from "./items.ts";

type Statement = Decision | Feature | Suggestion;

interface StatementsProps<Item extends Statement> {
  title: string;
  items: readonly Item[];
  onChange: (items: Item[], done: string) => void;
  /** Further buttons of each line. */
  actions?: (item: Item) => ReactNode;
}

/** Lines of a dream that can be edited and removed, each with where it was said. */
export function Statements<Item extends Statement>({
  title,
  items,
  onChange,
  actions,
}: StatementsProps<Item>) {
  const { dream: texts } = useTexts();
  if (items.length === 0) return null;
  return (
    <Section title={title} count={items.length}>
      <ul className="space-y-1">
        {items.map((item) => (
          <li key={item.id} className="group flex items-start gap-2 rounded-lg px-1 py-1 hover:bg-raised/50">
            <div className="min-w-0 grow py-0.5">
              <EditableText
                value={item.text}
                label={texts.editLine}
                length={LENGTHS.statement}
                onSave={(text) =>
                  onChange(
                    items.map((each) => (each === item ? { ...item, text } : each)),
                    texts.changed,
                  )
                }
              />
              {"reason" in item && item.reason && <p className="text-sm text-muted">{item.reason}</p>}
            </div>
            {actions?.(item)}
            <IconButton
              icon={X}
              label={texts.removeItem(item.text)}
              className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
              onClick={() => onChange(without(items, item), texts.removed)}
            />
            <EvidenceColumn evidence={item.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
