import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { functionsOf, type Workflow } from "../../../functions/manifest/workflows/workflow.ts";
import { ServiceFunction, type SharedFunctionProps } from "../functions/service-function.ts";
import type { Tasks } from "./tasks.ts";

interface StepFunctionsProps {
  shared: SharedFunctionProps;
  workflows: readonly Workflow[];
  tasks: Tasks;
}

/** The functions of the steps of an idea's workflows; several workflows may invoke the same one. */
export class StepFunctions extends Construct {
  private readonly byName = new Map<string, IFunction>();

  constructor(scope: Construct, id: string, { shared, workflows, tasks }: StepFunctionsProps) {
    super(scope, id);
    for (const { name, task: taskName, concurrency, ...deployment } of functionsOf(workflows)) {
      const task = taskName && tasks[taskName];
      if (task && "state" in task) continue;
      const { lambda } = new ServiceFunction(this, name, {
        ...deployment,
        shared,
        ...(task && { environment: task.environment }),
        ...(concurrency && { reservedConcurrency: concurrency }),
      });
      this.byName.set(name, lambda);
    }
  }

  /** @throws {Error} when there is no function of this name */
  named(name: string): IFunction {
    const lambdaFunction = this.byName.get(name);
    if (!lambdaFunction) throw new Error(`there is no step ${name}`);
    return lambdaFunction;
  }
}
