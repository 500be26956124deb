/** Why the embedded database cannot be opened. */
export type EmbeddedErrorCode =
  | 'role_taken'
  | 'data_dir_unreachable'
  | 'no_database_user'
  | 'no_binaries'
  | 'wrong_major_version'
  | 'in_use_elsewhere'
  | 'create_failed'
  | 'start_failed'

/**
 * A start that cannot go on. `message` is one line for the person at the terminal (SX-17); it never reaches the API, so it is
 * prose and not a `DomainError`. `details.pid` names the running process where there is one (SX-13).
 */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode
  readonly details: { pid?: number }

  constructor(code: EmbeddedErrorCode, message: string, details: { pid?: number } = {}) {
    super(message.replaceAll(/\s*\n\s*/g, ' · '))
    this.name = 'EmbeddedError'
    this.code = code
    this.details = details
  }
}
