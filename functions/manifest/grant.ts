import type { QueueName } from "./queue-names.ts";
import type { WorkflowName } from "./workflows/names.ts";

/**
 * A permission of a function: `<resource>:<action of the AWS service>`. The manifest lists exactly the grants
 * that each function uses; `infra/` creates its role and environment from them, with no other permissions.
 *
 * `table` and `indexes` are the DynamoDB table and its indexes; `uploads`, `chunks`, `transcripts`,
 * `fragments`, `documents`, `implementations`, `workflows` and `search` are prefixes of the content bucket;
 * `<name>-workflow` is the state machine of that workflow; `users` are those of the user pool; `connections`
 * is sending to those of the WebSocket API, and `closing` is closing them. `bedrock-model` and `openai-key`
 * are for planners that call a model; on a stage without models they grant nothing. Neither does
 * `origin-secret`, which CloudFront sends, on a stage without a web stack.
 */
export type Grant =
  | `table:${"GetItem" | "BatchGetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem" | "DescribeTable"}`
  | "indexes:Query"
  | `uploads:${"GetObject" | "PutObject"}`
  | `chunks:${"GetObject" | "PutObject"}`
  | `transcripts:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `fragments:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `documents:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `implementations:${"GetObject" | "PutObject" | "DeleteObject"}`
  | `workflows:${"GetObject" | "PutObject"}`
  | `search:${"GetObject" | "PutObject" | "DeleteObject"}`
  | "bucket:ListBucket"
  | "bus:PutEvents"
  | "bus:DescribeEventBus"
  | `${QueueName}:SendMessage`
  | `${WorkflowName}-workflow:${"StartExecution" | "StopExecution" | "SendTaskSuccess" | "SendTaskFailure"}`
  | `owner-secrets:${"Encrypt" | "Decrypt"}`
  | "connections:ManageConnections"
  | "closing:ManageConnections"
  | `users:${"AdminGetUser" | "AdminUserGlobalSignOut"}`
  | "bedrock-model:InvokeModel"
  | "openai-key:GetSecretValue"
  | "origin-secret:GetSecretValue"
  | "cursor-key:GetSecretValue";
