import { CLIENT_FRAMES, EVENTS, type Message, PIPELINEOS_EVENTS, SERVER_FRAMES } from "./messages.ts";

/** A way by which messages go, in one direction. */
export interface Channel {
  name: string;
  title: string;
  /** The server in the document, and the channel's address there. */
  server: keyof typeof SERVERS;
  address: string;
  parameters?: Record<string, string>;
  /** `send`: the service sends these messages; `receive`: it receives them. */
  action: "send" | "receive";
  description: string;
  /** How one subscribes, or sends; Markdown-free text, and what one writes for it. */
  how: string;
  code: string;
  messages: readonly Message[];
}

/** Hosts are of AWS, or of the stage: its web app. */
export const SERVERS = {
  bus: {
    host: "events.{region}.amazonaws.com",
    protocol: "eventbridge",
    description: "Amazon EventBridge in the account and region of the stage.",
    variables: { region: { description: "The AWS region of the stage.", default: "us-east-1" } },
  },
  socket: {
    host: "{host}",
    protocol: "wss",
    description: "The WebSocket of the stage; POST /api/v1/live/passes returns its URL with a pass in it.",
    variables: { host: { description: "The host of the stage's app.", default: "dreams.example.com" } },
  },
} as const;

const BUS = "dreamcatcher-{stage}";
const BUS_PARAMETERS = { stage: "The stage: dev, staging or prod." };
const SOCKET = "/ws/dreamcatcher/{dream_id}";
const SOCKET_PARAMETERS = { dream_id: "The id of the dream to follow, or * for everything of the user." };

/** Every channel of the service. */
export const CHANNELS: readonly Channel[] = [
  {
    name: "events",
    title: "Events of Dreamcatcher",
    server: "bus",
    address: BUS,
    parameters: BUS_PARAMETERS,
    action: "send",
    description:
      "Every change, as one event on the stage's event bus: at least once, so deduplicate by event_id, and in order for each dream. The API keeps the events of a user for 90 days: GET /api/v1/events returns those after a position, and GET /api/v1/dreams/{dream_id}/events those of a dream after an event.",
    how: "Create a rule on the bus with a target of your own, with a pattern such as",
    code: JSON.stringify({ source: ["dreamcatcher"], "detail-type": ["DreamCreated", "DreamUpdated"] }),
    messages: EVENTS,
  },
  {
    name: "pipelineos",
    title: "Events of PipelineOS",
    server: "bus",
    address: BUS,
    parameters: BUS_PARAMETERS,
    action: "receive",
    description:
      "What PipelineOS reports about the projects of dreams. An event_id counts once; of two events about the same fact, the one that occurred later counts.",
    how: "Put events on the bus, from the stage's account or one that the stage allows:",
    code: "aws events put-events --entries file://project-created.json",
    messages: PIPELINEOS_EVENTS,
  },
  {
    name: "hints",
    title: "Hints of the WebSocket",
    server: "socket",
    address: SOCKET,
    parameters: SOCKET_PARAMETERS,
    action: "send",
    description:
      "What the service sends over a WebSocket as things happen. A hint only says that there are events to read from GET /api/v1/events.",
    how: "Get a pass, connect to its url within a minute, then read the events after its position:",
    code: 'curl -X POST "$API/api/v1/live/passes" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d "{}"',
    messages: SERVER_FRAMES,
  },
  {
    name: "requests",
    title: "Frames that a client sends",
    server: "socket",
    address: SOCKET,
    parameters: SOCKET_PARAMETERS,
    action: "receive",
    description: "What a client may send over the WebSocket: JSON of at most 32 KB, 60 times a minute.",
    how: "Send it as text over the open connection:",
    code: 'socket.send(JSON.stringify({ type: "ping" }))',
    messages: CLIENT_FRAMES,
  },
];
