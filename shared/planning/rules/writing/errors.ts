/** Words of errors, in the languages people speak most to assistants, and as programs print them. */
export const ERROR =
  /\b\w*(?:error|exception)\b|\b(?:fail(?:s|ed|ing|ure)?|fatal|panic|traceback|cannot|can['’]?t|couldn['’]?t|doesn['’]?t|isn['’]?t|not (?:working|found)|broken|bug|wrong|fehler\w*|geht nicht|funktioniert nicht|erreur|ne (?:marche|fonctionne) pas|no funciona|falla|fallo|não funciona|erro|falhou|errore|non funziona|werkt niet|fout(?:melding)?)\b|ошибк|не работает|错误|报错|失败|不行|エラー|動かない|失敗|오류|안 (?:돼|되)|❌/iu;

/** A line that a program handles errors with, or one that leads to what went wrong. */
const IS_CODE =
  /[:;{}(,]\s*$|\b(?:throw|raise|catch|except|console\.\w+|print\w*)\b|^\s*(?:(?:import|from|const|let|var|export|return|def|class|if|at)\s|\/\/|#|<\/?\w|[\w.]+\s*=\s*\S)|=>|^\s*[\w.]+\([^()]*\)$|\S @ \S+:\d+$/;
const MAX_READ = 1_000;

/** Whether a line that a program prints is of an error. */
export const tellsOfError = (line: string): boolean =>
  ERROR.test(line.slice(0, MAX_READ)) && !IS_CODE.test(line.slice(0, MAX_READ));
