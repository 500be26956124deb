-- What was asked of payment providers, every notice they sent, and the secrets by which their notices are known.

create table payments (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  provider text not null,
  reference text not null,
  provider_reference text,
  amount bigint not null,
  currency text not null,
  status text not null,
  expires_at timestamptz,
  paid_at timestamptz,
  created_at timestamptz not null,
  constraint payments_pkey primary key (shop_id, id),
  constraint payments_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint payments_reference_key unique (shop_id, provider, reference),
  constraint payments_reference_check check (reference ~ '^[A-Za-z0-9]{1,20}$'),
  constraint payments_amount_check check (amount > 0),
  constraint payments_status_check check (status in ('pending', 'paid', 'failed', 'expired')),
  constraint payments_paid_at_check check ((status = 'paid') = (paid_at is not null))
);
create index payments_order_idx on payments (shop_id, order_id, created_at desc);
create unique index payments_order_paid_key on payments (shop_id, order_id) where status = 'paid';
create unique index payments_order_pending_key on payments (shop_id, order_id) where status = 'pending';
create index payments_expires_at_idx on payments (expires_at) where status = 'pending';
comment on table payments is 'One attempt to pay an order: asked of a gateway, or cash that staff took. At most one per order is open and at most one is paid.';
comment on column payments.shop_id is 'Shop.';
comment on column payments.id is 'UUIDv7.';
comment on column payments.order_id is 'Order it pays; always the whole of it.';
comment on column payments.provider is 'Name of the provider: sandbox, cash_on_delivery.';
comment on column payments.reference is 'Our name for it at the provider, never used twice; at most 20 letters and digits, the narrowest that gateways take.';
comment on column payments.provider_reference is 'The provider''s own name for the transaction, from its notice.';
comment on column payments.amount is 'Order total when it was started, minor units; never changed.';
comment on column payments.currency is 'Currency of the order.';
comment on column payments.status is 'pending, paid, failed (the buyer''s attempt was refused) or expired (its time is over, or the order''s total changed).';
comment on column payments.expires_at is 'After this the buyer has to start a new one; null for cash. Money that arrives later is still booked when the order waits for it.';
comment on column payments.paid_at is 'When it was booked.';
comment on column payments.created_at is 'When it was started.';
call make_tenant_table('payments', 'select, insert, update');
call open_to_platform('payments');

create table payment_notices (
  shop_id uuid not null,
  id uuid not null,
  provider text not null,
  notice_key text not null,
  content_hash bytea not null,
  payment_id uuid,
  order_id uuid,
  verdict text not null,
  amount bigint,
  currency text,
  details jsonb not null,
  deliveries int not null,
  received_at timestamptz not null,
  last_received_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_id uuid,
  resolved_by_name text,
  resolution_note text,
  constraint payment_notices_pkey primary key (shop_id, id),
  constraint payment_notices_key unique (shop_id, provider, notice_key, content_hash),
  constraint payment_notices_payment_fk foreign key (shop_id, payment_id) references payments (shop_id, id),
  constraint payment_notices_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint payment_notices_verdict_check check (verdict in (
    'booked', 'failed', 'wrong_signature', 'unreadable', 'other_shop', 'unknown_payment', 'wrong_amount', 'wrong_currency',
    'already_paid', 'order_cancelled'
  )),
  constraint payment_notices_resolved_check check (
    (resolved_at is null) = (resolution_note is null) and (resolved_at is null) = (resolved_by_name is null)
  )
);
create unique index payment_notices_booked_key on payment_notices (shop_id, payment_id) where verdict = 'booked';
create index payment_notices_alarm_idx on payment_notices (shop_id, received_at desc, id desc) where verdict not in ('booked', 'failed');
create index payment_notices_order_idx on payment_notices (shop_id, order_id, received_at) where order_id is not null;
comment on table payment_notices is 'What providers told us about payments, each with our verdict; the verdicts other than booked and failed are alarms.';
comment on column payment_notices.shop_id is 'Shop whose address the notice was sent to.';
comment on column payment_notices.id is 'UUIDv7.';
comment on column payment_notices.provider is 'Name of the provider.';
comment on column payment_notices.notice_key is 'The provider''s name of the notice (webhook-id). For notices whose signature is wrong a name of ours, so that a forger cannot take the name of a true one.';
comment on column payment_notices.content_hash is 'SHA-256 of what the notice says: the same name with other content is another notice.';
comment on column payment_notices.payment_id is 'Payment the notice names, when we know it.';
comment on column payment_notices.order_id is 'Its order.';
comment on column payment_notices.verdict is 'What came of it; the table is in the module''s README.';
comment on column payment_notices.amount is 'Amount it names, minor units of its currency; null when it could not be trusted or read.';
comment on column payment_notices.currency is 'Currency it names.';
comment on column payment_notices.details is 'What a person needs to judge it: reference, expected amount and currency, reason; never a secret.';
comment on column payment_notices.deliveries is 'How often it came; more than one means it was repeated.';
comment on column payment_notices.received_at is 'When it came first.';
comment on column payment_notices.last_received_at is 'When it came last.';
comment on column payment_notices.resolved_at is 'When staff settled the alarm.';
comment on column payment_notices.resolved_by_id is 'Who settled it.';
comment on column payment_notices.resolved_by_name is 'Name as it was then.';
comment on column payment_notices.resolution_note is 'What was done about it.';
call make_tenant_table('payment_notices', 'select, insert, update');

create table payment_credentials (
  shop_id uuid not null,
  provider text not null,
  ciphertext bytea not null,
  key_id text not null,
  updated_at timestamptz not null,
  constraint payment_credentials_pkey primary key (shop_id, provider),
  constraint payment_credentials_shop_fk foreign key (shop_id) references shops (shop_id)
);
comment on table payment_credentials is 'Secrets shared with payment providers, encrypted; one set per shop and provider.';
comment on column payment_credentials.shop_id is 'Shop.';
comment on column payment_credentials.provider is 'Name of the provider.';
comment on column payment_credentials.ciphertext is 'Encrypted JSON: the newest secret, and the one before it with its end.';
comment on column payment_credentials.key_id is 'Key that encrypted it.';
comment on column payment_credentials.updated_at is 'When the newest secret was made.';
call make_tenant_table('payment_credentials', 'select, insert, update');
