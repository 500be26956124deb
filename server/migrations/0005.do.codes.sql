-- Storage of codes (and later cards): encrypted values, their state, who got them, and every change.

create table code_pools (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  source text not null,
  is_live boolean not null,
  next_position bigint not null,
  created_at timestamptz not null,
  constraint code_pools_pkey primary key (shop_id, id),
  constraint code_pools_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint code_pools_kind_check check (kind in ('campaign')),
  constraint code_pools_source_check check (source in ('generated', 'uploaded'))
);
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
  errors jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint code_imports_pkey primary key (shop_id, id),
  constraint code_imports_pool_fk foreign key (shop_id, pool_id) references code_pools (shop_id, id),
  constraint code_imports_status_check check (status in ('waiting', 'checking', 'importing', 'imported', 'failed'))
);
create index code_imports_pool_idx on code_imports (shop_id, pool_id, created_at desc);
call make_tenant_table('code_imports', 'select, insert, update');

create table codes (
  shop_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  import_id uuid,
  position bigint not null,
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
  constraint codes_import_fk foreign key (shop_id, import_id) references code_imports (shop_id, id),
  constraint codes_state_check check (state in ('free', 'assigned', 'void'))
) with (fillfactor = 80);
create unique index codes_lookup_hash_key on codes (shop_id, scope_id, lookup_hash) where is_live;
create index codes_free_idx on codes (shop_id, pool_id, position) where state = 'free';
create index codes_position_idx on codes (shop_id, pool_id, position);
call make_tenant_table('codes');

create table code_assignments (
  shop_id uuid not null,
  code_id uuid not null,
  pool_id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  unit_no int not null,
  order_id uuid,
  assigned_at timestamptz not null,
  constraint code_assignments_pkey primary key (shop_id, code_id),
  constraint code_assignments_code_fk foreign key (shop_id, code_id) references codes (shop_id, id),
  constraint code_assignments_unit_key unique (shop_id, owner_id, pool_id, unit_no),
  constraint code_assignments_owner_kind_check check (owner_kind in ('order_line')),
  constraint code_assignments_order_check check ((owner_kind = 'order_line') = (order_id is not null))
);
create index code_assignments_order_idx on code_assignments (shop_id, order_id);
create index code_assignments_pool_idx on code_assignments (shop_id, pool_id, assigned_at desc);
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
  constraint code_events_type_check check (type in ('imported', 'generated', 'assigned', 'revealed', 'mailed', 'voided', 'withdrawn', 'exported', 'pool_retired'))
);
create index code_events_code_idx on code_events (shop_id, code_id, occurred_at) where code_id is not null;
call make_tenant_table('code_events', 'select, insert');
