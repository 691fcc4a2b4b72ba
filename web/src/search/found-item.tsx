import type { FoundDream } from "../data/found-dream.ts";
import { useTexts } from "../texts/texts.ts";
import { type Part, partsOf } from "./piece.ts";

/** A dream that is found: its title, and the words around what is found, which is marked. */
export function FoundItem({ dream: { title, piece } }: { dream: FoundDream }) {
  const { search } = useTexts();
  if (!piece) return <span className="block truncate font-medium">{title}</span>;
  const isTitle = piece.field === "title";
  return (
    <>
      <span className="block truncate font-medium">
        {isTitle ? (
          <Parts of={partsOf({ text: title, ranges: piece.text === title ? piece.ranges : [] })} />
        ) : (
          title
        )}
      </span>
      {!isTitle && (
        <span className="line-clamp-2 text-sm wrap-anywhere text-muted">
          {piece.message && `${search.inTalk} `}
          <Parts of={partsOf(piece)} />
        </span>
      )}
    </>
  );
}

/** What is chosen has the colour of marks behind it. */
const MARK = "bg-transparent px-0 font-semibold underline decoration-accent decoration-2 underline-offset-2";

const Parts = ({ of }: { of: Part[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: parts are never reordered
  of.map((part, at) => <Words key={at} of={part} />);

const Words = ({ of: { text, isFound } }: { of: Part }) =>
  isFound ? <mark className={MARK}>{text}</mark> : text;
