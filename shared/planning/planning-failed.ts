/** A planner cannot produce a plan or project, and a retry would not help. The owner sees the message. */
export class PlanningFailed extends Error {
  override readonly name = "PlanningFailed";
}
