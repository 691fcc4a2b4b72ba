/** The inputs whose text the browser itself takes back. */
const TEXT_FIELDS = "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=file])";

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "defaultPrevented"
> & {
  target: unknown;
};

/** Whether what was pressed is Ctrl Z or ⌘ Z, outside fields where it takes back what was typed. */
export function isUndoKey(pressed: Pressed): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = pressed;
  const isPressed = key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
  return isPressed && !defaultPrevented && !(target as Partial<Element> | null)?.matches?.(TEXT_FIELDS);
}
