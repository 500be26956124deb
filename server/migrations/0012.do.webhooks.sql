-- Outgoing webhooks (SX-6, SX-34): who wants to hear of what, what there is to say, and how each attempt went.

create table webhook_endpoints (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  url text not null,
  sources text[] not null,
  ciphertext bytea not null,
  key_id text not null,
  disabled_at timestamptz,
  disabled_reason text,
  deleted_at timestamptz,
  version int not null,
  created_at timestamptz not null,
  constraint webhook_endpoints_pkey primary key (shop_id, id),
  constraint webhook_endpoints_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint webhook_endpoints_name_check check (char_length(name) between 1 and 60),
  constraint webhook_endpoints_url_check check (char_length(url) <= 2000),
  constraint webhook_endpoints_disabled_check check ((disabled_at is null) = (disabled_reason is null)),
  constraint webhook_endpoints_reason_check check (disabled_reason in ('staff', 'gone'))
);
comment on table webhook_endpoints is 'Addresses outside that are told what happens in the shop.';
comment on column webhook_endpoints.shop_id is 'Shop.';
comment on column webhook_endpoints.id is 'UUIDv7.';
comment on column webhook_endpoints.name is 'What the merchant calls it.';
comment on column webhook_endpoints.url is 'Where messages are posted.';
comment on column webhook_endpoints.sources is 'Events it was chosen for, on or off; webhook_subscriptions has those that count now.';
comment on column webhook_endpoints.ciphertext is 'Sealed secrets: the current one and, for a day after a rotation, the one before.';
comment on column webhook_endpoints.key_id is 'Key that sealed them.';
comment on column webhook_endpoints.disabled_at is 'Since when nothing is sent; null while it is on.';
comment on column webhook_endpoints.disabled_reason is 'staff: turned off here; gone: it answered 410.';
comment on column webhook_endpoints.deleted_at is 'Removed by staff; its deliveries stay readable.';
comment on column webhook_endpoints.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column webhook_endpoints.created_at is 'When it was made.';
call make_tenant_table('webhook_endpoints', 'select, insert, update');

create table webhook_subscriptions (
  shop_id uuid not null,
  source text not null,
  endpoint_id uuid not null,
  constraint webhook_subscriptions_pkey primary key (shop_id, source, endpoint_id),
  constraint webhook_subscriptions_endpoint_fk foreign key (shop_id, endpoint_id) references webhook_endpoints (shop_id, id)
);
comment on table webhook_subscriptions is 'Which events of the shop somebody outside wants: looked at with each event, so a shop without webhooks pays an index probe.';
comment on column webhook_subscriptions.shop_id is 'Shop.';
comment on column webhook_subscriptions.source is 'Type of the event in events.type.';
comment on column webhook_subscriptions.endpoint_id is 'Endpoint that is on.';
call make_tenant_table('webhook_subscriptions', 'select, insert, delete');
call open_to_platform('webhook_subscriptions', 'select');

create table webhook_taps (
  shop_id uuid not null,
  event_id uuid not null,
  constraint webhook_taps_pkey primary key (shop_id, event_id)
);
comment on table webhook_taps is 'Events that wait to become deliveries; written with the event itself, so none is forgotten and none is made up.';
comment on column webhook_taps.shop_id is 'Shop.';
comment on column webhook_taps.event_id is 'Event.';
call make_tenant_table('webhook_taps', 'select, insert, update, delete');
call open_to_platform('webhook_taps', 'insert, select (shop_id)');

create table webhook_deliveries (
  shop_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid,
  webhook_id text not null,
  type text not null,
  body text not null,
  state text not null,
  attempts int not null,
  round_attempts int not null,
  next_attempt_at timestamptz,
  last_status int,
  last_error text,
  created_at timestamptz not null,
  delivered_at timestamptz,
  constraint webhook_deliveries_pkey primary key (shop_id, id),
  constraint webhook_deliveries_endpoint_fk foreign key (shop_id, endpoint_id) references webhook_endpoints (shop_id, id),
  constraint webhook_deliveries_event_key unique (shop_id, endpoint_id, event_id),
  constraint webhook_deliveries_state_check check (state in ('queued', 'sending', 'delivered', 'failed', 'skipped')),
  constraint webhook_deliveries_next_attempt_check check ((state in ('queued', 'sending')) = (next_attempt_at is not null)),
  constraint webhook_deliveries_attempts_check check (attempts >= round_attempts and round_attempts >= 0)
) with (fillfactor = 80);
create index webhook_deliveries_endpoint_idx on webhook_deliveries (shop_id, endpoint_id, id desc);
create index webhook_deliveries_state_idx on webhook_deliveries (shop_id, state, id desc) where state <> 'delivered';
create index webhook_deliveries_sending_idx on webhook_deliveries (shop_id, endpoint_id) where state = 'sending';
create index webhook_deliveries_due_idx on webhook_deliveries (next_attempt_at) where next_attempt_at is not null;
create index webhook_deliveries_created_at_idx on webhook_deliveries (created_at);
comment on table webhook_deliveries is 'One message for one endpoint; a row before it is sent. Kept for 30 days.';
comment on column webhook_deliveries.shop_id is 'Shop.';
comment on column webhook_deliveries.id is 'UUIDv7.';
comment on column webhook_deliveries.endpoint_id is 'Endpoint.';
comment on column webhook_deliveries.event_id is 'Event it tells of; null for a test.';
comment on column webhook_deliveries.webhook_id is 'The webhook-id header: the same at every attempt and replay, so that the other side can tell a repetition.';
comment on column webhook_deliveries.type is 'What it tells of, e.g. code.issued.';
comment on column webhook_deliveries.body is 'JSON exactly as it is signed and sent; ids and last four characters, never a code (SX-27).';
comment on column webhook_deliveries.state is 'queued, sending, then delivered, failed or skipped (the endpoint was off).';
comment on column webhook_deliveries.attempts is 'Attempts ever; the fence for settling one.';
comment on column webhook_deliveries.round_attempts is 'Attempts since it was made or replayed; ten, then it has failed.';
comment on column webhook_deliveries.next_attempt_at is 'From when a worker may take it: the retry, or the end of the lease of the one that has it.';
comment on column webhook_deliveries.last_status is 'HTTP status of the last answer.';
comment on column webhook_deliveries.last_error is 'Why there was no answer, e.g. timeout.';
comment on column webhook_deliveries.created_at is 'When it was made.';
comment on column webhook_deliveries.delivered_at is 'When it was answered with 2xx.';
call make_tenant_table('webhook_deliveries');
call open_to_platform('webhook_deliveries', 'select (shop_id, id, next_attempt_at, created_at)');

create table webhook_attempts (
  shop_id uuid not null,
  delivery_id uuid not null,
  attempt int not null,
  started_at timestamptz not null,
  duration_ms int,
  status int,
  error text,
  answer text,
  constraint webhook_attempts_pkey primary key (shop_id, delivery_id, attempt),
  constraint webhook_attempts_delivery_fk foreign key (shop_id, delivery_id) references webhook_deliveries (shop_id, id) on delete cascade
);
comment on table webhook_attempts is 'How each attempt at a delivery went.';
comment on column webhook_attempts.shop_id is 'Shop.';
comment on column webhook_attempts.delivery_id is 'Delivery.';
comment on column webhook_attempts.attempt is 'From 1.';
comment on column webhook_attempts.started_at is 'When the call began.';
comment on column webhook_attempts.duration_ms is 'Milliseconds to the answer; null while nobody knows how it ended.';
comment on column webhook_attempts.status is 'HTTP status.';
comment on column webhook_attempts.error is 'Why there was no answer.';
comment on column webhook_attempts.answer is 'Beginning of what came back.';
call make_tenant_table('webhook_attempts', 'select, insert, update, delete');
