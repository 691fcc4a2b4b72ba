import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { implementationKey } from "#shared/platform/table/keys.ts";
import { clientOf } from "../emulator/aws.ts";
import { step } from "../steps.ts";
import { implementWorkflowArn, type RunningStage } from "./stage.ts";

/** The number of failed executions to check, the most recent first. */
const MAX_EXECUTIONS = 100;

const Input = z.object({ owner_id: z.string(), implementation_id: z.string() });

/**
 * Resumes implementations that were interrupted: an emulator that stops ends its executions without an event.
 * Each continues in a new execution, in which completed steps are not repeated.
 */
export async function resumeInterrupted(stage: RunningStage): Promise<void> {
  const sfn = new SFNClient(clientOf(stage.endpoint_url));
  const dynamodb = new DynamoDBClient(clientOf(stage.endpoint_url));
  const stateMachineArn = implementWorkflowArn(stage);
  const inputOf = async (executionArn: string | undefined) =>
    (await sfn.send(new DescribeExecutionCommand({ executionArn }))).input ?? "{}";
  const isOpen = async (input: string) => {
    const { owner_id, implementation_id } = Input.parse(JSON.parse(input));
    const Key = implementationKey(owner_id, implementation_id);
    const { Item } = await dynamodb.send(new GetCommand({ TableName: stage.table_name, Key }));
    return Item !== undefined && Item.completed_at === null;
  };

  const { executions = [] } = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn, statusFilter: "FAILED", maxResults: MAX_EXECUTIONS }),
  );
  const inputs = await Promise.all(executions.map(({ executionArn }) => inputOf(executionArn)));
  const open = (
    await Promise.all(inputs.map(async (input) => ((await isOpen(input)) ? [input] : [])))
  ).flat();
  if (open.length === 0) return;
  await step(`interrupted implementations resumed: ${open.length}`, async () => {
    for (const input of new Set(open)) await sfn.send(new StartExecutionCommand({ stateMachineArn, input }));
  });
}
