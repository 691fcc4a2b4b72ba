/** Names a part of a plan by its number: "start phase 2". */
const PHASE =
  /(?<!\p{L})(?:phases?|fases?|faza|fáze|steps?|stages?|milestones?|sprints?|tasks?|stap|taak|schritte?|aufgabe|étapes?|tâche|etapas?|pasos?|tareas?|passos?|tarefas?|passi|fasi|этап\p{L}*|шаг\p{L}*|фаз\p{L}*)\s*(?:no\.? ?|#)?(\d{1,2})(?![\d.]*\d)|(?:阶段|步骤|任务)\s*(\d{1,2})|第\s*(\d{1,2})\s*(?:阶段|步|个任务)|(\d{1,2})\s*(?:단계|段階)/giu;

/** The numbers of the phases that a text names. */
export const phasesIn = (text: string): number[] =>
  [...text.matchAll(PHASE)].map((found) => Number(found.slice(1).find((digits) => digits !== undefined)));
