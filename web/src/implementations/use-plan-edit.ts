import type { Implementation, OpenQuestion, Plan, PlanPatch, Ticket } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { useToast } from "../ui/toast.tsx";
import { withoutQuestion, withoutTicket, withQuestion, withTitle } from "./plan-edits.ts";

/** A removal waits as long as the message that takes it back: the service would not bring back the quotes. */
const HELD_MS = 8_000;

/** What a person changes of a plan that waits for them; each change can be taken back. */
export interface PlanEdit {
  /** The ticket that is taken away, and not sent yet. */
  removed: string | undefined;
  rename: (ticket: Ticket, title: string) => void;
  remove: (ticket: Ticket) => void;
  answer: (question: OpenQuestion) => void;
  /** Sends a removal that waits, and returns the implementation as it is then. */
  settle: () => Promise<Implementation>;
}

/** A change to a plan as it is when it is sent. */
type Change = (plan: Plan) => PlanPatch;

/** Changes a plan, if nobody else has changed it since. */
export function usePlanEdit(implementation: Implementation): PlanEdit {
  const { client } = useDevice();
  const { dream, build, app } = useTexts();
  const queries = useQueryClient();
  const toast = useToast();
  const advise = useAdvice();
  const queryKey = ["implementation", implementation.id];
  const held = useRef<{ id: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const [removed, setRemoved] = useState<string>();

  const latest = () => queries.getQueryData<Implementation>(queryKey) ?? implementation;
  async function send(to: Change): Promise<Implementation> {
    const before = latest();
    if (!before.plan) return before;
    const changed = await client.implementations.updatePlan(before, to(before.plan));
    queries.setQueryData(queryKey, changed);
    return changed;
  }
  async function settle(): Promise<Implementation> {
    const waiting = held.current;
    if (waiting === undefined) return latest();
    held.current = undefined;
    clearTimeout(waiting.timer);
    try {
      return await send((plan) => withoutTicket(plan, waiting.id));
    } finally {
      setRemoved((id) => (id === waiting.id ? undefined : id));
    }
  }
  function fail(error: Error) {
    toast({ text: advise(error), isError: true });
    queries.invalidateQueries({ queryKey });
  }
  const { mutate } = useMutation({
    mutationFn: async (to: Change) => {
      await settle();
      return send(to);
    },
    onError: fail,
  });
  function change(to: Change, undo: Change) {
    const action = { label: app.undo, run: () => mutate(undo) };
    mutate(to, { onSuccess: () => toast({ text: dream.changed, action }) });
  }
  async function remove({ id, title }: Ticket) {
    await settle().catch(fail);
    held.current = { id, timer: setTimeout(() => settle().catch(fail), HELD_MS) };
    setRemoved(id);
    toast({ text: build.ticketRemoved(title), action: { label: app.undo, run: () => takeBack(id) } });
  }
  function takeBack(id: string) {
    if (held.current?.id !== id) {
      // The message that this is pressed in closes first.
      queueMicrotask(() => toast({ text: build.removedAlready, isError: true }));
      return;
    }
    clearTimeout(held.current.timer);
    held.current = undefined;
    setRemoved(undefined);
  }
  const settleNow = useRef(settle);
  useEffect(() => {
    settleNow.current = settle;
  });
  // Whoever leaves the page has removed it all the same.
  useEffect(() => () => void settleNow.current().catch(() => undefined), []);

  return {
    removed,
    rename: ({ id, title: before }, title) =>
      change(
        (plan) => withTitle(plan, id, title),
        (plan) => withTitle(plan, id, before),
      ),
    remove,
    answer: ({ text }) =>
      change(
        (plan) => withoutQuestion(plan, text),
        (plan) => withQuestion(plan, text),
      ),
    settle,
  };
}
