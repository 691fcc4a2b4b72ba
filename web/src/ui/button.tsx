import type { ComponentProps } from "react";

const LOOKS = {
  primary: "bg-accent text-on-accent hover:opacity-90",
  plain: "border border-line bg-surface hover:bg-raised",
  quiet: "text-muted hover:bg-raised hover:text-ink",
  danger: "border border-bad text-bad hover:bg-bad-soft",
};

interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof LOOKS;
}

const SHAPE =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-lg px-3 text-sm font-medium disabled:opacity-50";

export const Button = ({ look = "plain", className = "", type = "button", ...props }: ButtonProps) => (
  <button type={type} className={`${SHAPE} ${LOOKS[look]} ${className}`} {...props} />
);

/** The classes of a link that looks like a button. */
export const buttonLook = (look: keyof typeof LOOKS = "plain") => `${SHAPE} ${LOOKS[look]}`;
