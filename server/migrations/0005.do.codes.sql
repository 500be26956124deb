-- Storage of codes (and later cards): encrypted values, their state, who got them, and every change.

create table code_pools (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  source text not null,
  name text not null,
  next_position bigint not null,
  withdrawn_count int not null,
  is_for_rewards boolean not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint code_pools_pkey primary key (shop_id, id),
  constraint code_pools_rewards_key unique (shop_id, id, is_for_rewards),
  constraint code_pools_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint code_pools_kind_check check (kind in ('campaign')),
  constraint code_pools_source_check check (source in ('generated', 'uploaded')),
  constraint code_pools_name_check check (char_length(name) between 1 and 60),
  constraint code_pools_withdrawn_count_check check (withdrawn_count between 0 and next_position - 1)
);
comment on table code_pools is 'A list of codes that are given away alike, e.g. those of a serial code group, which has the same id.';
comment on column code_pools.shop_id is 'Shop.';
comment on column code_pools.id is 'UUIDv7; the id of what owns the pool.';
comment on column code_pools.kind is 'What the codes are for; codes of one kind are unique among each other.';
comment on column code_pools.source is 'generated when they are given away, or uploaded beforehand; never changes (S0-11).';
comment on column code_pools.name is 'Name of the owner, as reports about duplicates and buyers'' pages show it, also after it was deleted (S0-17, S0-23).';
comment on column code_pools.next_position is 'Where the next uploaded code stands in the list (S0-21).';
comment on column code_pools.withdrawn_count is 'Uploaded codes that were taken back unsent; imported are next_position - 1 less these (S0-22).';
comment on column code_pools.is_for_rewards is 'Rewards may draw from it; who buys designated products gets codes of it either way. Stays true once a reward has (SX-7).';
comment on column code_pools.created_at is 'When it was made.';
comment on column code_pools.retired_at is 'When its owner was deleted: nothing is given away any more and its codes may be uploaded again (S0-20, S0-23).';
call make_tenant_table('code_pools', 'select, insert, update');

create table code_imports (
  shop_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  file_name text not null,
  stored_path text,
  status text not null,
  row_count int not null,
  imported_count int not null,
  error_count int not null,
  warning_count int not null,
  blocks_given boolean not null,
  first_position bigint,
  withdrawn_count int not null,
  withdrawn_at timestamptz,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint code_imports_pkey primary key (shop_id, id),
  constraint code_imports_pool_fk foreign key (shop_id, pool_id) references code_pools (shop_id, id),
  constraint code_imports_status_check check (status in ('waiting', 'checking', 'importing', 'imported', 'failed')),
  constraint code_imports_finished_check check ((status in ('imported', 'failed')) = (finished_at is not null)),
  constraint code_imports_whole_check check (status = 'imported' or finished_at is null or imported_count = 0),
  constraint code_imports_first_position_check check ((status = 'imported') = (first_position is not null)),
  constraint code_imports_withdrawn_count_check check (withdrawn_count between 0 and imported_count),
  constraint code_imports_withdrawn_at_check check (withdrawn_at is not null or withdrawn_count = 0)
);
create index code_imports_pool_idx on code_imports (shop_id, pool_id, created_at desc, id desc);
comment on table code_imports is 'An uploaded file of codes and what became of it: all of it or nothing (S0-16).';
comment on column code_imports.shop_id is 'Shop.';
comment on column code_imports.id is 'UUIDv7.';
comment on column code_imports.pool_id is 'Pool the codes go to.';
comment on column code_imports.file_name is 'The client''s name of the file, cleaned, for display.';
comment on column code_imports.stored_path is 'Where the file lies until the import is finished; null afterwards, the file is gone.';
comment on column code_imports.status is 'waiting, checking, importing, then imported or failed.';
comment on column code_imports.row_count is 'Codes read so far.';
comment on column code_imports.imported_count is 'Codes written so far; while it runs they are not yet committed.';
comment on column code_imports.error_count is 'Wrong cells; up to 100,000 of them are listed in code_import_problems.';
comment on column code_imports.warning_count is 'Codes a deleted pool had already given away (S0-20).';
comment on column code_imports.blocks_given is 'A code that a deleted pool gave away before is an error, not a warning (S0-20).';
comment on column code_imports.first_position is 'Place of its first code in the list of the pool; its codes stand in a row. Null until they are imported.';
comment on column code_imports.withdrawn_count is 'Codes of it that were taken back unsent (S0-22).';
comment on column code_imports.withdrawn_at is 'When its unsent codes were taken back; null while they may be given away.';
comment on column code_imports.actor_kind is 'Who uploaded it: staff, token or system.';
comment on column code_imports.actor_id is 'Id of the actor.';
comment on column code_imports.actor_name is 'Name as it was then.';
comment on column code_imports.created_at is 'When it was uploaded.';
comment on column code_imports.finished_at is 'When it was imported or refused.';
call make_tenant_table('code_imports', 'select, insert, update');

create table code_import_problems (
  shop_id uuid not null,
  import_id uuid not null,
  position int not null,
  is_blocking boolean not null,
  row_number int not null,
  cell text not null,
  code text not null,
  details jsonb not null,
  constraint code_import_problems_pkey primary key (shop_id, import_id, position),
  constraint code_import_problems_import_fk foreign key (shop_id, import_id) references code_imports (shop_id, id)
);
comment on table code_import_problems is 'What was wrong with which cell of an uploaded file (S0-17).';
comment on column code_import_problems.shop_id is 'Shop.';
comment on column code_import_problems.import_id is 'Import.';
comment on column code_import_problems.position is 'Order in the report, by row; from 1.';
comment on column code_import_problems.is_blocking is 'An error, because of which nothing was imported; otherwise a warning (S0-20).';
comment on column code_import_problems.row_number is 'Row as the spreadsheet program numbers it.';
comment on column code_import_problems.cell is 'Address such as A12.';
comment on column code_import_problems.code is 'Stable snake_case reason.';
comment on column code_import_problems.details is 'Values of the reason, e.g. name and id of the group that has the same code; never the code (S0-36).';
call make_tenant_table('code_import_problems', 'select, insert');

create unlogged table code_import_rows (
  shop_id uuid not null,
  staging_id uuid not null,
  import_id uuid not null,
  position int not null,
  row_number int not null,
  id uuid not null,
  lookup_hash bytea not null,
  ciphertext bytea not null,
  tail text not null,
  key_id text not null,
  constraint code_import_rows_pkey primary key (shop_id, staging_id, position)
);
comment on table code_import_rows is 'Right rows of a file that is being imported, sealed already; unlogged: what a crash takes is read from the file again (SX-62).';
comment on column code_import_rows.shop_id is 'Shop.';
comment on column code_import_rows.staging_id is 'Attempt at the import; two workers that both take the other for dead never mix their rows.';
comment on column code_import_rows.import_id is 'Import; rows of one that has ended are swept.';
comment on column code_import_rows.position is 'Order in the file, from 1 without gaps.';
comment on column code_import_rows.row_number is 'Row as the spreadsheet program numbers it.';
comment on column code_import_rows.id is 'Id of the code, bound into the ciphertext.';
comment on column code_import_rows.lookup_hash is 'As in codes.';
comment on column code_import_rows.ciphertext is 'As in codes.';
comment on column code_import_rows.tail is 'As in codes.';
comment on column code_import_rows.key_id is 'As in codes.';
call make_tenant_table('code_import_rows', 'select, insert, delete');
call open_to_platform('code_import_rows', 'select (shop_id)');

create table codes (
  shop_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  import_id uuid,
  position bigint,
  state text not null,
  is_live boolean not null,
  scope_id uuid not null,
  lookup_hash bytea not null,
  ciphertext bytea not null,
  key_id text not null,
  tail text not null,
  voided_at timestamptz,
  created_at timestamptz not null,
  constraint codes_pkey primary key (shop_id, id),
  constraint codes_pool_fk foreign key (shop_id, pool_id) references code_pools (shop_id, id),
  constraint codes_state_check check (state in ('free', 'assigned', 'void')),
  constraint codes_voided_at_check check ((state = 'void') = (voided_at is not null)),
  constraint codes_upload_check check ((import_id is null) = (position is null)),
  constraint codes_generated_check check (position is not null or state <> 'free')
) with (fillfactor = 80);
create unique index codes_lookup_hash_key on codes (shop_id, scope_id, lookup_hash) where is_live;
create unique index codes_position_key on codes (shop_id, pool_id, position) where position is not null;
create index codes_free_idx on codes (shop_id, pool_id, position) where state = 'free' and is_live;
create index codes_generated_idx on codes (shop_id, pool_id, id) where position is null;
create index codes_void_idx on codes (shop_id, pool_id, position, id) where state = 'void';
create index codes_given_before_idx on codes (shop_id, scope_id, lookup_hash) where not is_live and state <> 'free';
comment on table codes is 'One code each. The value is encrypted and appears nowhere else (SX-3, SX-27).';
comment on column codes.shop_id is 'Shop.';
comment on column codes.id is 'UUIDv7; bound into the ciphertext.';
comment on column codes.pool_id is 'Pool.';
-- No foreign key: it would cost a look-up for each of a million rows (SX-62), and imports are never removed.
comment on column codes.import_id is 'File it came with; null for a generated one.';
comment on column codes.position is 'Place in the list of the pool: by file, then by row; codes are given away in this order (S0-21). Null for a generated one.';
comment on column codes.state is 'free, assigned (there is a row in code_assignments) or void (with or without one).';
comment on column codes.is_live is 'Takes part in uniqueness; false once its pool is retired or its unsent batch withdrawn (S0-20, S0-22).';
comment on column codes.scope_id is 'Among what a live code is unique: the shop, for campaign codes (S0-19).';
comment on column codes.lookup_hash is 'HMAC-SHA-256 of shop and normalised code, keyed outside the database.';
comment on column codes.ciphertext is 'AES-256-GCM of the code for this shop and id.';
comment on column codes.key_id is 'Key that opens it.';
comment on column codes.tail is 'Last four characters, to tell codes apart; empty for codes of fewer than eight, which they would give away.';
comment on column codes.voided_at is 'When a person declared it void; it never becomes available again (S0-3).';
comment on column codes.created_at is 'When it was imported or generated.';
call make_tenant_table('codes', 'select, insert, update');

create table code_assignments (
  shop_id uuid not null,
  code_id uuid not null,
  pool_id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  unit_no int not null,
  order_id uuid,
  assigned_at timestamptz not null,
  is_reward boolean generated always as (case when owner_kind = 'reward' then true end) stored,
  constraint code_assignments_pkey primary key (shop_id, code_id),
  constraint code_assignments_code_fk foreign key (shop_id, code_id) references codes (shop_id, id),
  constraint code_assignments_unit_key unique (shop_id, owner_id, pool_id, unit_no),
  constraint code_assignments_owner_kind_check check (owner_kind in ('order_line', 'reward')),
  constraint code_assignments_reward_pool_fk foreign key (shop_id, pool_id, is_reward) references code_pools (shop_id, id, is_for_rewards),
  constraint code_assignments_unit_no_check check (unit_no >= 1),
  constraint code_assignments_order_check check ((owner_kind = 'order_line') = (order_id is not null))
);
create index code_assignments_order_idx on code_assignments (shop_id, order_id);
create index code_assignments_pool_idx on code_assignments (shop_id, pool_id, assigned_at desc, code_id);
comment on table code_assignments is 'Which unit, or which reward, got which code. The two keys say: no code twice, no unit twice (S0-2, S0-32). Never changed or removed (S0-3).';
comment on column code_assignments.shop_id is 'Shop.';
comment on column code_assignments.code_id is 'Code.';
comment on column code_assignments.pool_id is 'Pool of the code.';
comment on column code_assignments.owner_kind is 'What the one owner is: order_line or reward (SX-7).';
comment on column code_assignments.owner_id is 'Who got it: an order line, or a reward of an invitation or a campaign.';
comment on column code_assignments.unit_no is 'Which piece of the line, from 1 (S0-25).';
comment on column code_assignments.order_id is 'Order of the line; null for a reward.';
comment on column code_assignments.assigned_at is 'When it was given away.';
comment on column code_assignments.is_reward is 'True for a reward, else null, which the foreign key passes over: rewards draw only from pools marked for them, and closings pay nothing for it (SX-7).';
call make_tenant_table('code_assignments', 'select, insert');

create table code_events (
  shop_id uuid not null,
  id uuid not null,
  code_id uuid,
  pool_id uuid not null,
  type text not null,
  reason text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  occurred_at timestamptz not null,
  constraint code_events_pkey primary key (shop_id, id),
  constraint code_events_pool_fk foreign key (shop_id, pool_id) references code_pools (shop_id, id),
  constraint code_events_type_check check (type in ('imported', 'revealed', 'voided', 'exported', 'withdrawn', 'retired'))
);
create index code_events_code_idx on code_events (shop_id, code_id, occurred_at) where code_id is not null;
create index code_events_pool_idx on code_events (shop_id, pool_id, occurred_at desc);
comment on table code_events is 'What people did with a code or a pool, append only. That a code was given away stands in code_assignments.';
comment on column code_events.shop_id is 'Shop.';
comment on column code_events.id is 'UUIDv7.';
comment on column code_events.code_id is 'Code; null for what happened to the whole pool.';
comment on column code_events.pool_id is 'Pool.';
comment on column code_events.type is 'imported, revealed, voided, exported, withdrawn or retired.';
comment on column code_events.reason is 'What the person wrote as the reason.';
comment on column code_events.actor_kind is 'staff, customer, token or system.';
comment on column code_events.actor_id is 'Id of the actor.';
comment on column code_events.actor_name is 'Name as it was then.';
comment on column code_events.occurred_at is 'Time of the transaction.';
call make_tenant_table('code_events', 'select, insert');
