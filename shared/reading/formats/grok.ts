import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

const RENDERED = /<grok:render\b[^<>]{0,500}>/g;

/** Grok's data export: a `conversation` with `responses`, each of them either bare or under `response`. */
export const grok: ObjectFormat = {
  shape: "object",
  name: "Grok",
  file: "the zip of the data export, or `prod-grok-backend.json` out of it",
  detect: ({ conversation, responses }) => isObject(conversation) && Array.isArray(responses),
  read({ conversation, responses }) {
    const about = objectOf(conversation);
    const messages = objectsOf(responses).map((item) => (isObject(item.response) ? item.response : item));
    return {
      source: "grok",
      external_id: about.id,
      title: about.title,
      model: firstText(messages.map(({ model }) => model)),
      created: about.create_time,
      updated: about.modify_time,
      messages: messages.flatMap(({ sender, message, create_time }) => {
        const role = roleOf(sender);
        if (role !== "user" && role !== "assistant") return [];
        const content = withoutElements(textOf(message) ?? "", RENDERED, "</grok:render>");
        return [{ role, content, created: create_time }];
      }),
    };
  },
};
