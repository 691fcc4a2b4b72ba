import type { Dream, DreamContent, DreamInput, DreamOrganization } from "@dreamcatcher/contracts/dream";
import { withDocumentIds } from "#shared/documents/identify.ts";
import { brandOf } from "./brands.ts";
import { withIds } from "./items.ts";

type Sent = { [Name in keyof DreamInput]?: DreamInput[Name] | undefined };

/** The fields that were sent, and the confidence that a kind brings with it. */
type ClientContent<Input> = {
  [Name in keyof Input as Name extends keyof DreamContent ? Name : never]: DreamContent[Name &
    keyof DreamContent];
} & Partial<Pick<DreamOrganization, "confidence">>;

/**
 * The content of a dream as a client sends it, in full or in part, with ids for its items. A kind that a
 * client sets is certain.
 *
 * @param known the dream that it changes, whose evidence and texts of documents are kept
 * @throws {ProblemError} when the brand is unknown (422)
 */
export function clientContent<Input extends Sent>(input: Input, known?: Dream): ClientContent<Input> {
  const { brand, kind, outcome, todos, documents, decisions, suggestions, features, ...words } = input;
  // An item that is moved to another list, as a suggestion that becomes a todo, is still the same.
  const items = known && [known.todos, known.decisions, known.suggestions, known.features].flat();
  return {
    ...words,
    ...(brand !== undefined && { brand: brandOf(brand) }),
    ...(kind !== undefined && { kind, confidence: 1 }),
    ...(outcome !== undefined && {
      outcome: outcome?.text === known?.outcome?.text ? (known?.outcome ?? null) : outcome,
    }),
    ...(todos && { todos: withIds("todos", todos, items) }),
    ...(documents && { documents: withDocumentIds(documents, known?.documents) }),
    ...(decisions && { decisions: withIds("decisions", decisions, items) }),
    ...(suggestions && { suggestions: withIds("suggestions", suggestions, items) }),
    ...(features && { features: withIds("features", features, items) }),
  } as ClientContent<Input>;
}

/**
 * The content of a new dream, with the stage's first brand where it names none.
 *
 * @param known the dream that is there already, whose evidence and texts of documents are kept
 * @throws {ProblemError} when the brand is unknown (422)
 */
export const newContent = (input: DreamInput, known?: Dream) =>
  clientContent({ ...input, brand: brandOf(input.brand) }, known);
