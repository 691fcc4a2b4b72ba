import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

/** The smallest function that uses a table. */
export const handler = () => client.config.region();
