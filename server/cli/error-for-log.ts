import pg from 'pg'
import { stdSerializers } from 'pino'

/** How an error stands in the log. */
type LoggedError = { type: string; message: string; stack?: string; sqlState?: string; constraint?: string }

/**
 * What an error is and where, not what hangs on it: an idle connection that is lost carries its client with every statement it has ever
 * prepared, half a megabyte a line (SX-27). Causes are in message and stack.
 */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: messageOf(error) }
  const { type, message, stack } = stdSerializers.err(error)
  if (!(error instanceof pg.DatabaseError)) return { type, message, stack }
  const { code, constraint } = error
  return { type, message, stack, ...(code && { sqlState: code }), ...(constraint && { constraint }) }
}

/** Libraries throw objects that only look like errors, too. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
}
