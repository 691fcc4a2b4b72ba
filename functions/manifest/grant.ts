import type { QueueName } from "./queue-names.ts";
import type { WorkflowName } from "./workflows/names.ts";

/**
 * What a function may touch, in the words of the service it calls: `<resource>:<action>`. The tables of
 * endpoints, subscriptions and workflows name exactly what each function uses; infra turns that into the function's
 * role and environment, and nothing else is granted.
 *
 * `table` and `indexes` are the one DynamoDB table and its indexes; `uploads`, `chunks`, `transcripts`,
 * `fragments` and `implementations` are the prefixes of the content bucket; `<name>-workflow` is the state machine
 * of the workflow of that name. `bedrock-model` and `openai-key` are what planners that ask a model need: on a
 * stage without them they grant nothing.
 */
export type Grant =
  | `table:${"GetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem" | "DescribeTable"}`
  | "indexes:Query"
  | `uploads:${"GetObject" | "PutObject"}`
  | `chunks:${"GetObject" | "PutObject"}`
  | `transcripts:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `fragments:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `implementations:${"GetObject" | "PutObject" | "DeleteObject"}`
  | "bucket:ListBucket"
  | "bus:PutEvents"
  | "bus:DescribeEventBus"
  | `${QueueName}:SendMessage`
  | `${WorkflowName}-workflow:${"StartExecution" | "StopExecution"}`
  | "bedrock-model:InvokeModel"
  | "openai-key:GetSecretValue"
  | "cursor-key:GetSecretValue";
