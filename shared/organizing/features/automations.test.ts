import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { asksIn } from "../language/asks.ts";
import { parseConversation } from "../parse-conversation.ts";
import { featuresOf } from "./features.ts";

function readIn(asked: string): { features: string[]; asks: string[] } {
  const conversation = parseConversation(transcriptOf([asked, "OK."]));
  return {
    features: featuresOf(conversation).map(({ text }) => text),
    asks: asksIn(conversation).flatMap((turn) => turn.map(({ text }) => text)),
  };
}

describe("an automation is one feature with its condition and its exception", () => {
  test.each([
    [
      "I'd like a Home Assistant automation: at dusk, if nobody sleeps, light the stairs; off at 23:30.",
      "Home Assistant automation: at dusk, if nobody sleeps, light the stairs; off at 23:30",
    ],
    [
      "Make an automation: when the dryer is done, send a message to my phone, unless it is after 22:00.",
      "when the dryer is done, send a message to my phone, unless it is after 22:00",
    ],
    [
      "A routine for the shed. If the gate stays open for ten minutes, ring the bell; never while it rains.",
      "If the gate stays open for ten minutes, ring the bell; never while it rains",
    ],
    [
      "We use n8n. When the build fails, post the log to our channel, unless it is a draft.",
      "When the build fails, post the log to our channel, unless it is a draft",
    ],
    [
      "A smart home. When nobody is home for an hour, turn the heating down. Unless it freezes outside.",
      "When nobody is home for an hour, turn the heating down, unless it freezes outside",
    ],
    [
      "A script for my desk: when a file lands in Inbox, move it to its folder, unless it is a film.",
      "script for my desk: when a file lands in Inbox, move it to its folder, unless it is a film",
    ],
    [
      "I use IFTTT. Send me a message when the dryer is done, except at night.",
      "Send me a message when the dryer is done, except at night",
    ],
    [
      "When the flap opens at night, switch on the camera for two minutes, unless it rains.",
      "When the flap opens at night, switch on the camera for two minutes, unless it rains",
    ],
    [
      "Make a Telegram bot that reminds me every evening at 8 to water the plants, unless it rained that day, and skips weekends.",
      "Telegram bot that reminds me every evening at 8 to water the plants, unless it rained that day, and skips weekends",
    ],
    [
      "I want my pump to run by itself: every morning at 6, if the soil is dry, water the beds, unless it rains.",
      "pump to run by itself: every morning at 6, if the soil is dry, water the beds, unless it rains",
    ],
    [
      "When a change has two reviews, merge it automatically, unless it touches the schema.",
      "When a change has two reviews, merge it automatically, unless it touches the schema",
    ],
    [
      "Ik wil dat de lampen uitgaan als iedereen weg is, behalve in de gang. Ik gebruik Home Assistant.",
      "lampen uitgaan als iedereen weg is, behalve in de gang",
    ],
    [
      "Maak een automatisering: om 22:30, als er niemand kijkt, gaat de tv uit, behalve op zaterdag.",
      "om 22:30, als er niemand kijkt, gaat de tv uit, behalve op zaterdag",
    ],
    [
      "Als het hard regent, sluit dan de dakramen, tenzij er iemand in de kamer is.",
      "Als het hard regent, sluit dan de dakramen, tenzij er iemand in de kamer is",
    ],
    [
      "Ich möchte eine Automatisierung: wenn der Trockner fertig ist, schick mir eine Nachricht, außer nach 22 Uhr.",
      "wenn der Trockner fertig ist, schick mir eine Nachricht, außer nach 22 Uhr",
    ],
    [
      "Je veux une automatisation : quand le linge est sec, envoie un message, sauf après 22 h.",
      "quand le linge est sec, envoie un message, sauf après 22 h",
    ],
    [
      "Quiero una automatización: cuando termine la lavadora, envía un mensaje, salvo los domingos.",
      "cuando termine la lavadora, envía un mensaje, salvo los domingos",
    ],
  ])("%s", (asked, feature) => {
    expect(readIn(asked).features).toEqual([feature]);
  });

  test.each([
    ["Build a bot: whenever somebody joins, greet them, unless they were there before.", ["Build a bot"]],
    [
      "Create a Zapier workflow that, when a mail comes in, saves its files, except those of the bank.",
      ["Create a Zapier workflow"],
    ],
    ["We use n8n. When the build fails, post the log to our channel, unless it is a draft.", []],
    ["Je veux une automatisation : quand le linge est sec, envoie un message, sauf après 22 h.", []],
  ])("what it is to do is no work: %s", (asked, asks) => {
    expect(readIn(asked).asks).toEqual(asks);
  });
});

test.each([
  "The bot works. When I restart the server, it forgets everything.",
  "The bot works. When the page loads, nothing happens.",
  "The bot works. If the message is long, I get an error.",
  "Where is my app? When you find it, tell me the address, unless you are not sure.",
])("what goes wrong or is asked of the partner is no automation: %s", (asked) => {
  expect(readIn(asked).features).toEqual([]);
});
