import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { IconButton } from "./icon-button.tsx";

const SHOWN_MS = 2_000;

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { app } = useTexts();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <span className="inline-flex items-center">
      <IconButton
        icon={isCopied ? Check : Copy}
        label={label}
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      />
      <span role="status" className="sr-only">
        {isCopied && app.copied}
      </span>
    </span>
  );
}
