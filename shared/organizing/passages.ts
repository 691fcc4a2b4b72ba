import type { Block } from "@dreamcatcher/text/markdown";
import { denied, forbids } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { isPasted } from "./language/noise.ts";

/** A block of a message with what all that reads it asks of its text. */
export type Passage = Block & Reading;

interface Reading {
  /** Its sentences as they are meant: the items of a list of what is not to be deny it themselves. */
  sentences: string[];
  /** Whether it is output that somebody pasted. */
  pasted: boolean;
  /** The last sentence before the list it is an item of. */
  leading: string;
  /** Whether that list says what is not to be. */
  forbidden: boolean;
}

/** The same blocks, each read once. */
export function passagesOf(blocks: Block[]): Passage[] {
  let intro = "";
  let heading: string | undefined;
  let list: Pick<Reading, "leading" | "forbidden"> = NO_LIST;
  return blocks.map((block) => {
    if (block.kind === "code") return Object.assign(block, { sentences: [], pasted: false, ...NO_LIST });
    if (block.kind === "item" && (block.intro !== intro || block.under.at(-1) !== heading)) {
      intro = block.intro;
      heading = block.under.at(-1);
      const leading = sentences(intro).at(-1) ?? "";
      list = { leading, forbidden: forbids(leading, heading) };
    }
    const { leading, forbidden } = block.kind === "item" ? list : NO_LIST;
    const said = sentences(block.text);
    return Object.assign(block, {
      sentences: forbidden ? said.map((each) => denied(each, leading)) : said,
      pasted: isPasted(block.text),
      leading,
      forbidden,
    });
  });
}

const NO_LIST = { leading: "", forbidden: false };

/** The blocks in the person's own words: of a long message the first and last, between which people paste. */
export function spokenOf({ blocks, text }: { blocks: Passage[]; text: string }): Passage[] {
  return text.length > 3_000 && blocks.length > 8 ? [...blocks.slice(0, 3), ...blocks.slice(-3)] : blocks;
}
