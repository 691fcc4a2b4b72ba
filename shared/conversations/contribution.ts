import { DreamContent } from "@dreamcatcher/contracts/dream";
import { withoutDefaults } from "@dreamcatcher/contracts/primitives";
import * as z from "zod";

const { status, brand, tags, todos, documents, ...texts } = withoutDefaults(DreamContent.shape);

/**
 * What a conversation contributed to its dream. One that joined an existing dream contributes the lists only,
 * without title, description and summary.
 */
export const Contribution = z.object({ ...z.object(texts).partial().shape, tags, todos, documents });

export type Contribution = z.infer<typeof Contribution>;
