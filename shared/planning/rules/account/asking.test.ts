import { expect, test } from "vitest";
import { isOrder } from "./asking.ts";

test.each(["zmień kolor mapy", "исправь карту", "去掉地图的标题", "lägg till en karta", "ok, chcę mapę boi"])(
  "'%s' is an order",
  (said) => expect(isOrder(said)).toBe(true),
);

test.each([
  "zmień to jak?",
  "не знаю как",
  "增加的参数有三个",
  "把标题改成蓝色可以吗",
  "gör det här",
  "the map is blue",
])("'%s' is none", (said) => expect(isOrder(said)).toBe(false));
