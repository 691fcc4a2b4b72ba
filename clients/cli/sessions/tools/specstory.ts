import type { Tool } from "../tool.ts";

/** Sessions are `.specstory/history/….md` in the folders of projects. Nothing deletes them by itself. */
export const specstory: Tool = {
  name: "specstory",
  title: "SpecStory",
  folders: () => [],
  depth: 0,
  pattern: /(?:^|\/)\.specstory\/history\/[^/]+\.md$/,
};
