// The bot at Telegram. TELEGRAM_TOKEN is what BotFather gives for it.
import { replyTo } from "./bot.mjs";

const token = process.env.TELEGRAM_TOKEN;
if (!token) throw new Error("TELEGRAM_TOKEN is not set");

async function call(method, parameters) {
  const response = await fetch(`https://api.telegram.org/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  const { ok, result, description } = await response.json();
  if (!ok) throw new Error(description);
  return result;
}

let offset = 0;
while (true) {
  for (const { update_id, message } of await call("getUpdates", { offset, timeout: 50 })) {
    offset = update_id + 1;
    if (!message?.text) continue;
    const text = replyTo({ text: message.text, from: message.from?.first_name ?? "" });
    await call("sendMessage", { chat_id: message.chat.id, text });
  }
}
