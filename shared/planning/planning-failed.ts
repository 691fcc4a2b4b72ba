/** A planner cannot make what was asked of it, and trying again would not help; the message is for the dream's owner. */
export class PlanningFailed extends Error {
  override readonly name = "PlanningFailed";
}
