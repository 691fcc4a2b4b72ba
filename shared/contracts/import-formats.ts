/** The formats of files that can be imported. `npm run generate` writes them from their registry. */
export const IMPORT_FORMATS: readonly { name: string; file: string }[] = [
  {"name":"ChatGPT","file":"the zip of the data export, or a `conversations.json` out of it"},
  {"name":"Claude","file":"the zip of the data export, or `conversations.json` out of it"},
  {"name":"Grok","file":"the zip of the data export, or `prod-grok-backend.json` out of it"},
  {"name":"Open WebUI","file":"an exported chat, or the export of all chats (JSON)"},
  {"name":"LibreChat","file":"an exported conversation (JSON)"},
  {"name":"ShareGPT","file":"JSON with `conversations: [{from, value}]`"},
  {"name":"ShareGPT (bare list)","file":"JSON with `[{from, value}]`"},
  {"name":"GitHub Copilot Chat","file":"the JSON of _Chat: Export Chat…_ in VS Code"},
  {"name":"Google AI Studio","file":"a prompt as Google Drive stores it (JSON)"},
  {"name":"Gemini CLI","file":"a session file of the Gemini CLI (JSON)"},
  {"name":"Gemini (Takeout)","file":"_Gemini Apps_ of _My Activity_ in Google Takeout, as JSON"},
  {"name":"SpecStory","file":"Markdown files of `.specstory/history`, or a zip of them"},
  {"name":"OpenAI messages","file":"JSON with `messages: [{role, content}]`, or a line of such JSON per conversation"},
  {"name":"OpenAI messages (bare list)","file":"JSON with `[{role, content}]`, or a line of JSON per message"},
  {"name":"Markdown","file":"a chat with a heading or bold line per speaker: `## You:`, `## ChatGPT:`"},
];
