declare module '#platform/events.ts' {
  interface EventMap {
    /** An uploaded file was imported or refused; `code_imports` says which. */
    'codes.import_finished': { importId: string }
  }
}
