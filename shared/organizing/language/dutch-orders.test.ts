import { expect, test } from "vitest";
import { dutchImperative } from "./dutch-orders.ts";

test.each([
  ["een overzicht maken van planten", "maak een overzicht van planten"],
  ["een brief schrijven aan de gemeente", "schrijf een brief aan de gemeente"],
  ["een knop toevoegen", "voeg een knop toe"],
  ["de titel aanpassen en een kaart toevoegen", "pas de titel aan en voeg een kaart toe"],
  ["de app te testen op mijn telefoon", "test de app op mijn telefoon"],
  ["deze mail kunnen vertalen naar het Engels", "vertaal deze mail naar het Engels"],
  ["de lijst verwijderen", "verwijder de lijst"],
  ["naar huis", null],
  ["de boeken en de platen", null],
])("the order in %j", (clause, order) => {
  expect(dutchImperative(clause)).toBe(order);
});
