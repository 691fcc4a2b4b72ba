import { DreamContent, DreamOrganization } from "@dreamcatcher/contracts/dream";
import { withoutDefaults } from "@dreamcatcher/contracts/primitives";
import * as z from "zod";

const { status, brand, tags, todos, documents, decisions, suggestions, features, ...fields } =
  DreamContent.shape;
const { confidence } = DreamOrganization.shape;
const ofItsOwnDream = z.object(withoutDefaults({ ...fields, confidence })).partial();

/**
 * What a conversation contributed to its dream. One that joined an existing dream contributes the lists only:
 * without title, description, summary, outcome and kind.
 */
export const Contribution = ofItsOwnDream.extend({
  tags,
  todos,
  documents,
  decisions,
  suggestions,
  features,
});

export type Contribution = z.infer<typeof Contribution>;
