-- What was asked of payment providers, and every notice they sent.

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
  constraint payments_amount_check check (amount >= 0),
  constraint payments_status_check check (status in ('pending', 'paid', 'failed', 'expired', 'refunded'))
);
create index payments_order_idx on payments (shop_id, order_id, created_at desc);
call make_tenant_table('payments', 'select, insert, update');

create table payment_notices (
  shop_id uuid not null,
  id uuid not null,
  provider text not null,
  notice_key text not null,
  payment_id uuid,
  order_id uuid,
  verdict text not null,
  details jsonb not null,
  received_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_name text,
  constraint payment_notices_pkey primary key (shop_id, id),
  constraint payment_notices_key unique (shop_id, provider, notice_key),
  constraint payment_notices_payment_fk foreign key (shop_id, payment_id) references payments (shop_id, id)
);
create index payment_notices_open_idx on payment_notices (shop_id, received_at desc) where verdict not in ('booked', 'repeated', 'failed') and resolved_at is null;
create index payment_notices_order_idx on payment_notices (shop_id, order_id) where order_id is not null;
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
call make_tenant_table('payment_credentials');
