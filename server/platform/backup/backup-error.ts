/** A backup that cannot be written or restored: one line for the terminal, nothing was changed (SX-19). */
export class BackupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BackupError'
  }
}
