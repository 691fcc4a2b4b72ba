import { chatIn, draftOf } from "../draft/turns/chat.ts";
import type { Marker } from "../draft/turns/marker.ts";
import type { TextFormat } from "./format.ts";

const CALLOUT = /^>[ \t]?\[!(?:nexus_(?:user|agent)\]|[\w-]{1,40}\][+-]?[ \t]*\S)/m;

/**
 * Notes of Obsidian with a callout per turn: `> [!QUESTION] User`, `>[!nexus_user] **User** - 2026-01-01`.
 * Learnt from sho7650/obsidian-AI-exporter issue 352, Superkikim/nexus-ai-chat-importer issue 67.
 */
export const callouts: TextFormat = {
  shape: "text",
  name: "Obsidian (callouts)",
  file: "notes with a callout per turn: `> [!QUESTION] User`",
  detect: (text) => CALLOUT.test(text) && chatIn(text, isCalloutOrBold)?.turns.some(isCallout) === true,
  read(text) {
    const chat = chatIn(text, isCalloutOrBold);
    return chat ? draftOf(chat) : { source: "markdown", messages: [] };
  },
};

/** A long answer is written below its name, in no callout. */
const isCalloutOrBold = ({ shape }: Marker): boolean => shape === "callout" || shape === "bold";
const isCallout = ({ marker }: { marker: Marker }): boolean => marker.shape === "callout";
