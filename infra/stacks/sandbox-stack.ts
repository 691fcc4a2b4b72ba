import { Stack, type StackProps } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { SandboxNetwork } from "../constructs/sandbox/sandbox-network.ts";
import { SandboxTask } from "../constructs/sandbox/sandbox-task.ts";
import type { Stage } from "../stages/stages.ts";

interface SandboxStackProps extends StackProps {
  stage: Stage;
  /** The bucket of projects and reports. */
  bucket: Bucket;
}

/** The task that runs untrusted projects, and its isolated network. */
export class SandboxStack extends Stack {
  readonly task: SandboxTask;
  readonly network: SandboxNetwork;

  constructor(scope: Construct, id: string, { stage, bucket, ...props }: SandboxStackProps) {
    super(scope, id, props);
    this.task = new SandboxTask(this, "Sandbox", { stage });
    this.network = new SandboxNetwork(this, "Network", { stage, task: this.task, bucket });
  }
}
