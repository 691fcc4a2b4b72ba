import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon;
  /** Read out, and shown by pointing at it. */
  label: string;
}

export const IconButton = ({ icon: Icon, label, className = "", ...props }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink disabled:opacity-30 ${className}`}
    {...props}
  >
    <Icon aria-hidden className="size-4" />
  </button>
);
