/** Error code → HTTP status of everything this module refuses. */
export const codesErrors = {
  code_not_found: 404,
  code_already_void: 409,
  code_in_use: 409,
  code_pool_not_found: 404,
  code_pool_retired: 409,
  code_pool_generated: 409,
  code_pool_gave_rewards: 409,
  code_import_not_found: 404,
  code_import_running: 409,
  code_import_failed: 409,
  code_import_withdrawn: 409,
  code_import_all_sent: 409,
  code_format_weak: 422,
  card_fields_count: 422,
  card_field_name_wrong: 422,
  card_field_name_twice: 422,
} as const

/** Constraint name → error code, where the database is the first to notice. */
export const codesConstraints = {
  code_assignments_reward_pool_fk: 'code_pool_gave_rewards',
} as const
