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

/** A removal that waits; without a timer where a closed tab has left it. */
interface Held {
  id: string;
  timer?: ReturnType<typeof setTimeout>;
}

/** A change to a plan as it is when it is sent. */
type Change = (plan: Plan) => PlanPatch;

/** Changes a plan, if nobody else has changed it since. */
export function usePlanEdit(implementation: Implementation): PlanEdit {
  const { client, account } = useDevice();
  const { dream, build, app } = useTexts();
  const queries = useQueryClient();
  const toast = useToast();
  const advise = useAdvice();
  const queryKey = ["implementation", implementation.id];
  // Kept, so that it is sent after the tab was closed as well.
  const key = `dreamcatcher-removal-${account}-${implementation.id}`;
  const [removed, setRemoved] = useState(() => localStorage.getItem(key) ?? undefined);
  const held = useRef<Held | undefined>(removed === undefined ? undefined : { id: removed });

  const latest = () => queries.getQueryData<Implementation>(queryKey) ?? implementation;
  async function send(to: Change): Promise<Implementation> {
    const before = latest();
    if (!before.plan) return before;
    const changed = await client.implementations.updatePlan(before, to(before.plan));
    // What is being read may be from before.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, changed);
    return changed;
  }
  async function settle(): Promise<Implementation> {
    const waiting = held.current;
    if (waiting === undefined) return latest();
    held.current = undefined;
    clearTimeout(waiting.timer);
    const isThere = latest().plan?.tickets.some(({ id }) => id === waiting.id);
    try {
      return isThere ? await send((plan) => withoutTicket(plan, waiting.id)) : latest();
    } finally {
      forget(waiting.id);
    }
  }
  function forget(id: string) {
    if (localStorage.getItem(key) === id) localStorage.removeItem(key);
    setRemoved((before) => (before === id ? undefined : before));
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
    localStorage.setItem(key, id);
    setRemoved(id);
    toast({ text: build.ticketRemoved(title), action: { label: app.undo, run: () => takeBack(id) } });
  }
  function takeBack(id: string) {
    if (held.current?.id !== id) {
      toast({ text: build.removedAlready, isError: true });
      return;
    }
    clearTimeout(held.current.timer);
    held.current = undefined;
    forget(id);
  }
  const settleNow = useRef(settle);
  useEffect(() => {
    settleNow.current = settle;
  });
  useEffect(() => {
    // Whoever closes the tab or leaves the page has removed it all the same.
    const settleQuietly = () => void settleNow.current().catch(() => undefined);
    settleQuietly();
    return settleQuietly;
  }, []);

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
