-- The ground of every later table: the two roles, row-level security, and what the platform itself stores per shop.

do $$
begin
  if not exists (select from pg_roles where rolname = 'aftercart_app') then create role aftercart_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'aftercart_platform') then create role aftercart_platform nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the same cluster migrates at the same moment
end $$;
do $$
begin
  execute format('grant aftercart_app, aftercart_platform to %I', current_user);
exception when unique_violation then null;
end $$;
grant usage on schema public to aftercart_app, aftercart_platform;

create function current_shop() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.shop_id', true), '')::uuid;
comment on function current_shop is 'The shop of this transaction; null outside of one, and then no tenant row is visible.';

-- Called by each migration that creates a table with shop_id. Not a trigger, so the schema distributes on Citus unchanged.
create procedure make_tenant_table(tenant_table regclass, privileges text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_shop on %s to aftercart_app using (shop_id = current_shop()) with check (shop_id = current_shop())', tenant_table);
  execute format('grant %s on %s to aftercart_app', privileges, tenant_table);
end $$;
comment on procedure make_tenant_table is 'Row-level security by shop for aftercart_app, forced for the owner too (SX-20).';

-- Lets aftercart_platform see (or write) all shops of one table; each call is one of platform-purposes.ts.
create procedure open_to_platform(tenant_table regclass, privileges text default 'select')
language plpgsql as $$
begin
  execute format('create policy all_shops on %s to aftercart_platform using (true) with check (true)', tenant_table);
  execute format('grant %s on %s to aftercart_platform', privileges, tenant_table);
end $$;
comment on procedure open_to_platform is 'Access over all shops for the listed platform purposes.';

create table installation (
  is_only boolean not null default true,
  key_fingerprint text not null,
  created_at timestamptz not null,
  constraint installation_pkey primary key (is_only),
  constraint installation_is_only_check check (is_only)
);
comment on table installation is 'Facts of the whole installation; one row.';
comment on column installation.is_only is 'Always true: there is one row.';
comment on column installation.key_fingerprint is 'Fingerprint of the lookup key: another key file at the start is refused, it would find no code (SX-3).';
comment on column installation.created_at is 'First start.';
grant select, insert on installation to aftercart_platform;

create table events (
  shop_id uuid not null,
  id uuid not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  constraint events_pkey primary key (shop_id, id)
);
comment on table events is 'What happened, append only; written in the transaction in which it happened.';
comment on column events.shop_id is 'Shop.';
comment on column events.id is 'UUIDv7, so it sorts by time.';
comment on column events.type is 'Past tense, e.g. order.closed.';
comment on column events.payload is 'Ids and amounts; never a code, address or token (SX-27).';
comment on column events.occurred_at is 'Time of the transaction.';
comment on column events.actor_kind is 'staff, customer, guest, token or system.';
comment on column events.actor_id is 'Id of the staff member, customer or token; null for guests and the system.';
comment on column events.actor_name is 'Name as it was then; for the system the name of the job.';
call make_tenant_table('events', 'select, insert');
call open_to_platform('events', 'insert');

create table idempotency_keys (
  shop_id uuid not null,
  key_hash bytea not null,
  request_hash bytea not null,
  answer bytea not null,
  created_at timestamptz not null,
  constraint idempotency_keys_pkey primary key (shop_id, key_hash)
);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
comment on table idempotency_keys is 'Answers of requests that carried an Idempotency-Key, stored in the transaction that did the work (SX-31).';
comment on column idempotency_keys.shop_id is 'Shop.';
comment on column idempotency_keys.key_hash is 'SHA-256 of actor, route and key.';
comment on column idempotency_keys.request_hash is 'HMAC of the address and body; another request with the same key is refused.';
comment on column idempotency_keys.answer is 'The JSON answer, encrypted, because it may hold codes or links.';
comment on column idempotency_keys.created_at is 'Answers are removed 24 hours later.';
call make_tenant_table('idempotency_keys', 'select, insert, delete');
call open_to_platform('idempotency_keys', 'select, delete');

create table audit_entries (
  shop_id uuid not null,
  id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  address inet,
  occurred_at timestamptz not null,
  constraint audit_entries_pkey primary key (shop_id, id)
);
-- Ids are made in the order of time, so the newest of each filter are the end of an index (SX-63).
create index audit_entries_subject_idx on audit_entries (shop_id, subject_id, id desc) where subject_id is not null;
create index audit_entries_actor_idx on audit_entries (shop_id, actor_name, id desc);
create index audit_entries_action_idx on audit_entries (shop_id, action, id desc);
comment on table audit_entries is 'Who did what to what, append only: reveals, exports, money, permissions and settings (SX-26).';
comment on column audit_entries.shop_id is 'Shop.';
comment on column audit_entries.id is 'UUIDv7.';
comment on column audit_entries.action is 'Permission-like name of the act, e.g. codes.reveal.';
comment on column audit_entries.subject_kind is 'order, code, code_group, staff, setting …';
comment on column audit_entries.subject_id is 'Id of the subject.';
comment on column audit_entries.before is 'Old values; never a secret.';
comment on column audit_entries.after is 'New values; never a secret.';
comment on column audit_entries.reason is 'What the person wrote as the reason.';
comment on column audit_entries.actor_kind is 'staff, customer, guest, token or system.';
comment on column audit_entries.actor_id is 'Id of the actor.';
comment on column audit_entries.actor_name is 'Name as it was then.';
comment on column audit_entries.address is 'Address the request came from.';
comment on column audit_entries.occurred_at is 'Time of the transaction.';
call make_tenant_table('audit_entries', 'select, insert');
call open_to_platform('audit_entries', 'insert');

-- The hash chain of the audit log (SX-26). Writers only add to the tail and never wait for each other; a job seals the tail.
create table audit_tail (
  shop_id uuid not null,
  entry_id uuid not null,
  constraint audit_tail_pkey primary key (shop_id, entry_id),
  constraint audit_tail_entry_fk foreign key (shop_id, entry_id) references audit_entries (shop_id, id)
);
comment on table audit_tail is 'Entries that are not sealed yet: seconds old, unless the worker stands still.';
comment on column audit_tail.shop_id is 'Shop.';
comment on column audit_tail.entry_id is 'Entry.';
call make_tenant_table('audit_tail', 'select, insert, delete');
call open_to_platform('audit_tail', 'insert, select (shop_id)');

create table audit_seals (
  shop_id uuid not null,
  position bigint not null,
  entry_id uuid not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint audit_seals_pkey primary key (shop_id, position),
  constraint audit_seals_entry_key unique (shop_id, entry_id),
  constraint audit_seals_entry_fk foreign key (shop_id, entry_id) references audit_entries (shop_id, id),
  constraint audit_seals_position_check check (position > 0),
  constraint audit_seals_hash_check check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);
comment on table audit_seals is 'One link per sealed entry, append only: whoever changes or removes an entry breaks the chain from there on.';
comment on column audit_seals.shop_id is 'Shop.';
comment on column audit_seals.position is 'Place in the chain of the shop, from 1, without gaps.';
comment on column audit_seals.entry_id is 'Entry.';
comment on column audit_seals.previous_hash is 'Hash of the link before; 32 zero bytes for the first.';
comment on column audit_seals.hash is 'SHA-256 of the previous hash and the canonical JSON of the entry.';
comment on column audit_seals.sealed_at is 'When it was sealed.';
call make_tenant_table('audit_seals', 'select, insert');

create table audit_chains (
  shop_id uuid not null,
  length bigint not null,
  head_hash bytea not null,
  constraint audit_chains_pkey primary key (shop_id),
  constraint audit_chains_head_check check (octet_length(head_hash) = 32 and length >= 0)
);
comment on table audit_chains is 'The end of each shop''s chain; only the sealing job takes this row, so acts never wait for it.';
comment on column audit_chains.shop_id is 'Shop.';
comment on column audit_chains.length is 'Links so far.';
comment on column audit_chains.head_hash is 'Hash of the last link; written down elsewhere it proves the whole log up to there.';
call make_tenant_table('audit_chains', 'select, insert, update');
