import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance, TicketStatus } from "@dreamcatcher/contracts/plan";
import { type Worded, worded } from "../account/worded.ts";

/** A piece of work of the plan, before it has an id and an estimate. Its text is the dream's. */
export interface Work extends Worded {
  /** The name that its text has as it is; null where one is to be made of the text. */
  name: string | null;
  /** Whether it is a part of a plan that the conversation has. */
  isPlanned: boolean;
  /** Whether it is a step, which waits for the one before it. */
  isNext: boolean;
  /** What the conversation reports of it. */
  report: string | null;
  description: string;
  evidence: Evidence[];
  /** The index of the fragment that asks for it. */
  fragment: number;
  status: Exclude<TicketStatus, "failed">;
  isLater: boolean;
  /** A todo that takes minutes: an errand, or a single step. */
  isStep: boolean;
  acceptance: Acceptance[];
  /** What is said of it as long as it is open: its status may put other words in place of this. */
  whileOpen: { description: string; acceptance: readonly Acceptance[] };
  /** The path of the file that does it, or that it begins with. */
  path: string | null;
}

/** Work that a text names, with what is known of it. */
export const workFor = (text: string, of: Partial<Work> = {}): Work => ({
  ...worded(text),
  name: null,
  isPlanned: false,
  isNext: false,
  report: null,
  description: "",
  evidence: [],
  fragment: 0,
  status: "open",
  isLater: false,
  isStep: false,
  acceptance: [],
  path: null,
  whileOpen: { description: of.description ?? "", acceptance: [...(of.acceptance ?? [])] },
  ...of,
});
