/**
 * Server settings for a small machine (2 cores, a few hundred MB for us), given on the command line at every start so that a release can
 * change them without touching files in the data directory.
 */
export function serverSettings({ fsync }: { fsync: boolean }): Record<string, string> {
  return {
    cluster_name: 'aftercart',
    shared_buffers: '128MB',
    max_connections: '100',
    huge_pages: 'off', // saves a warning where none are reserved
    jit: 'off', // our statements are short; compiling them takes longer than running them
    io_method: 'sync', // the default keeps three more processes for reads that here come from the page cache
    wal_level: 'replica', // 'minimal' would forbid taking a physical backup or a replica later
    autovacuum_naptime: '15s', // a new shop's first orders are planned for as if its tables were empty until they are analysed
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...durability(fsync),
    ...logging,
  }
}

/** Commits are written before they are acknowledged also without fsync: then a killed server loses nothing, only a power cut may. */
function durability(fsync: boolean): Record<string, string> {
  const value = fsync ? 'on' : 'off'
  return { fsync: value, full_page_writes: value, synchronous_commit: 'on' }
}

/**
 * One file per weekday in `postgres/log`, overwritten a week later. The level `log` leaves out failed statements: the application
 * reports them, and their details may quote a code or a password (SX-27); `terse` keeps details out of the rest.
 */
const logging = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_checkpoints: 'off',
}
