const PYTHON_PROMPT = /^\s*(?:>>>|In \[\d*\]:)(?:\s|$)/
const CONTINUATION = /^\s*(?:>>>|\.\.\.|In \[\d*\]:|\.\.\.:)(?:\s|$)/
const SHELL_PROMPT =
  /^\s*(?:(?:[$%❯➜]|#(?=\s*(?:pip3?|apt|npm|python3?|cd|sudo|git)\b))\s+\S|[\w.-]+@[\w.-]+[:~ ].*[$#]|(?:PS )?[A-Z]:\\.*>|\((?:\.?venv|base|env)\)\s*[$%])/

/** How what a failed run leaves behind begins: a traceback, the place of an error, or its name. */
const ERROR_REPORT = /^\s*(?:.*Traceback \(most|File ".*", line|\S+\.\w+:\d+\s*\n|\(node:|\w+Error: )/

/** True for what a failed run prints: it quotes lines of code, and is none. */
export function isErrorReport(text: string): boolean {
  return ERROR_REPORT.test(text)
}

/** True for a shell session: its first line is typed at a shell's prompt, and no Python prompt follows. */
export function isShellTranscript(text: string): boolean {
  const first = text.split('\n').find((line) => /\S/.test(line))
  return first !== undefined && SHELL_PROMPT.test(first) && !text.split('\n').some(isPythonPrompt)
}

/**
 * The code of an interactive Python session: prompts and output are blanked, lines stay where they are. Text
 * without prompts is code as it stands.
 */
export function codeOfSession(text: string): string {
  const lines = text.split('\n')
  if (!lines.some(isPythonPrompt)) return text
  return lines.map((line) => (CONTINUATION.test(line) ? line.replace(CONTINUATION, '') : '')).join('\n')
}

function isPythonPrompt(line: string): boolean {
  return PYTHON_PROMPT.test(line)
}
