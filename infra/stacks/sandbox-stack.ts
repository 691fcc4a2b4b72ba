import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { SandboxNetwork } from "../constructs/sandbox/sandbox-network.ts";
import { SandboxTask } from "../constructs/sandbox/sandbox-task.ts";
import type { Stage } from "../stages/stages.ts";
import type { DataStack } from "./data-stack.ts";

interface SandboxStackProps extends StackProps {
  stage: Stage;
  data: DataStack;
}

/** Where projects run that nobody has looked at: a network of its own, and the task in it. */
export class SandboxStack extends Stack {
  readonly task: SandboxTask;
  readonly network: SandboxNetwork;

  constructor(scope: Construct, id: string, { stage, data, ...props }: SandboxStackProps) {
    super(scope, id, props);
    this.task = new SandboxTask(this, "Sandbox", { stage });
    this.network = new SandboxNetwork(this, "Network", {
      stage,
      task: this.task,
      bucket: data.content.bucket,
    });
  }
}
