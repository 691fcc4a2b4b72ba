import { DreamContent } from "@dreamcatcher/contracts/dream";
import { withoutDefaults } from "@dreamcatcher/contracts/primitives";
import * as z from "zod";

const { status, brand, tags, todos, documents, ...words } = withoutDefaults(DreamContent.shape);

/**
 * What organizing a conversation gave its dream. A conversation added to a dream that was there before gives
 * it the lists only: title, description and summary are not its to say.
 */
export const Contribution = z.object({ ...z.object(words).partial().shape, tags, todos, documents });

export type Contribution = z.infer<typeof Contribution>;
