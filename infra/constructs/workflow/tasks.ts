import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IChainable, TaskStateBase } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { TaskName } from "../../../functions/manifest/workflows/workflow.ts";

/** A step that is no function: its state, and the permissions it needs in the state machine's role. */
export interface TaskState {
  state: (scope: Construct, id: string, failed: IChainable) => TaskStateBase;
  permissions: readonly PolicyStatement[];
}

/** A task state, or the environment of the function that replaces it on a stage without tasks. */
export type Task = TaskState | { environment: Readonly<Record<string, string>> };

/** The tasks of a stage. */
export type Tasks = Readonly<Record<TaskName, Task>>;
