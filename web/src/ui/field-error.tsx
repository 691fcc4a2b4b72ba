/** What is wrong with what is typed in a field, which names it by `aria-describedby`. Empty where nothing is. */
export const FieldError = ({ id, words }: { id: string; words: string | undefined }) => (
  <span
    id={id}
    role="alert"
    className="mt-1 inline-block text-sm font-normal tracking-normal text-bad empty:hidden"
  >
    {words}
  </span>
);
