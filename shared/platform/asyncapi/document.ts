import { createSchema } from "zod-openapi";
import { CHANNELS, type Channel, SERVERS } from "./channels.ts";
import type { Message } from "./messages.ts";
import { referring } from "./referring.ts";

const DESCRIPTION = `What Dreamcatcher sends and receives beside its API: events on the event bus and live messages.
Within an event_version fields are only added. Times are in ISO 8601 format and UTC.`;

/** What each server asks for. */
const SECURITY: Record<Channel["server"], object> = {
  bus: {
    type: "userPassword",
    description: "Credentials of AWS, an access key and its secret, with the rights to the bus.",
  },
  socket: {
    type: "httpApiKey",
    in: "query",
    name: "pass",
    description: "A pass of POST /api/v1/live/passes, for one connection within a minute.",
  },
};

const idOf = (channel: Channel, { name }: Message) => `${channel.name}.${name}`;

/** The channels and messages as AsyncAPI 3, generated from the contracts alone. */
export function asyncapiDocument() {
  const all = CHANNELS.flatMap((channel) =>
    channel.messages.map((message) => ({ id: idOf(channel, message), message })),
  );
  // As read by a consumer: fields that a later edition adds are allowed.
  const schemas = all.map(({ message }) => createSchema(message.payload, { io: "input" }));
  const messages = all.map(({ id, message: { name, summary, example } }, n) => [
    id,
    {
      name,
      title: name,
      summary,
      contentType: "application/json",
      payload: referring(schemas[n]?.schema),
      examples: [{ name, summary: `An example of ${name}.`, payload: example }],
    },
  ]);
  return {
    asyncapi: "3.0.0",
    id: "urn:dreamcatcher",
    info: {
      title: "Dreamcatcher's events",
      version: "1.0.0",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    defaultContentType: "application/json",
    servers: SERVERS,
    channels: Object.fromEntries(CHANNELS.map((channel) => [channel.name, channelOf(channel)])),
    operations: Object.fromEntries(CHANNELS.map((channel) => [operationIdOf(channel), operationOf(channel)])),
    components: {
      messages: Object.fromEntries(messages) as Record<string, DocumentedMessage>,
      securitySchemes: SECURITY,
      schemas: referring(Object.assign({}, ...schemas.map(({ components }) => components))) as object,
    },
  };
}

interface DocumentedMessage {
  name: string;
  payload: unknown;
}

export type AsyncapiDocument = ReturnType<typeof asyncapiDocument>;

const channelOf = (channel: Channel) => ({
  address: channel.address,
  title: channel.title,
  description: channel.description,
  servers: [{ $ref: `#/servers/${channel.server}` }],
  parameters: Object.fromEntries(
    Object.entries(channel.parameters ?? {}).map(([name, description]) => [name, { description }]),
  ),
  messages: Object.fromEntries(
    channel.messages.map((message) => [
      message.name,
      { $ref: `#/components/messages/${idOf(channel, message)}` },
    ]),
  ),
});

const operationIdOf = ({ action, name }: Channel) => `${action}-${name}`;

const operationOf = (channel: Channel) => ({
  action: channel.action,
  security: [{ $ref: `#/components/securitySchemes/${channel.server}` }],
  channel: { $ref: `#/channels/${channel.name}` },
  title: channel.title,
  summary: channel.description,
  description: `${channel.how}\n\n    ${channel.code}`,
  messages: channel.messages.map(({ name }) => ({ $ref: `#/channels/${channel.name}/messages/${name}` })),
});
