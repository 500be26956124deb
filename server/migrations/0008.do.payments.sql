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
comment on column payments.provider is 'Name of the provider: sandbox, bank_transfer, cash_on_delivery; outside when nobody of ours took it.';
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
  resolution_action text,
  refunded_amount bigint,
  refund_reference text,
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
    and (resolved_at is null) = (resolution_action is null)
  ),
  constraint payment_notices_action_check check (resolution_action in ('accept', 'refund', 'dismiss')),
  constraint payment_notices_refunded_check check (
    (resolution_action is not distinct from 'refund') = (refunded_amount is not null) and refunded_amount between 1 and amount
  )
);
create unique index payment_notices_accepted_key on payment_notices (shop_id, payment_id) where resolution_action = 'accept';
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
comment on column payment_notices.resolution_action is 'accept (the money pays the order as it is), refund (given back outside of the system) or dismiss (no money to settle).';
comment on column payment_notices.refunded_amount is 'What was given back by hand.';
comment on column payment_notices.refund_reference is 'How the bank or gateway names the refund.';
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

create table refunds (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  payment_id uuid,
  return_id uuid,
  provider text not null,
  way text not null,
  status text not null,
  amount bigint not null,
  goods_amount bigint not null,
  shipping_amount bigint not null,
  currency text not null,
  reason text not null,
  failure text,
  provider_reference text,
  attempts int not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint refunds_pkey primary key (shop_id, id),
  constraint refunds_position_key unique (shop_id, order_id, position),
  constraint refunds_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint refunds_payment_fk foreign key (shop_id, payment_id) references payments (shop_id, id),
  constraint refunds_return_fk foreign key (shop_id, return_id) references order_returns (shop_id, id),
  constraint refunds_way_check check (way in ('gateway', 'by_hand')),
  constraint refunds_status_check check (status in ('pending', 'unclear', 'done', 'failed')),
  constraint refunds_amount_check check (amount > 0 and amount = goods_amount + shipping_amount),
  constraint refunds_parts_check check (goods_amount >= 0 and shipping_amount >= 0),
  constraint refunds_settled_check check ((status in ('done', 'failed')) = (settled_at is not null)),
  constraint refunds_gateway_check check (way = 'by_hand' or payment_id is not null)
);
create index refunds_created_at_idx on refunds (shop_id, created_at desc, id desc);
create index refunds_settled_at_idx on refunds (shop_id, settled_at) where status = 'done';
comment on table refunds is 'Money that goes back to a customer, of lines and of shipping.';
comment on column refunds.shop_id is 'Shop.';
comment on column refunds.id is 'UUIDv7; also our key of it at the gateway, so that asking twice refunds once.';
comment on column refunds.order_id is 'Order.';
comment on column refunds.position is 'First, second … refund of the order.';
comment on column refunds.payment_id is 'Payment the money came by; null when it was paid outside.';
comment on column refunds.return_id is 'Return it pays for, if any.';
comment on column refunds.provider is 'Provider of the order.';
comment on column refunds.way is 'gateway (we ask the provider) or by_hand (staff hand it over or transfer it).';
comment on column refunds.status is 'pending (being asked), unclear (nobody knows what the gateway did; a person decides), done or failed.';
comment on column refunds.amount is 'goods_amount + shipping_amount, minor units.';
comment on column refunds.goods_amount is 'Σ amounts of its lines.';
comment on column refunds.shipping_amount is 'Of the shipping fee.';
comment on column refunds.currency is 'Currency of the order.';
comment on column refunds.reason is 'What staff wrote.';
comment on column refunds.failure is 'Why it failed: a code of the gateway, or what staff wrote when deciding.';
comment on column refunds.provider_reference is 'The provider''s own name of it.';
comment on column refunds.attempts is 'How often the gateway was asked.';
comment on column refunds.actor_kind is 'staff or token.';
comment on column refunds.actor_id is 'Who refunded.';
comment on column refunds.actor_name is 'Name as it was then.';
comment on column refunds.created_at is 'When it was asked for.';
comment on column refunds.settled_at is 'When it was done or had failed.';
call make_tenant_table('refunds', 'select, insert, update');

create table refund_lines (
  shop_id uuid not null,
  refund_id uuid not null,
  order_line_id uuid not null,
  quantity int not null,
  amount bigint not null,
  constraint refund_lines_pkey primary key (shop_id, refund_id, order_line_id),
  constraint refund_lines_refund_fk foreign key (shop_id, refund_id) references refunds (shop_id, id),
  constraint refund_lines_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint refund_lines_quantity_check check (quantity > 0),
  constraint refund_lines_amount_check check (amount >= 0)
);
create index refund_lines_line_idx on refund_lines (shop_id, order_line_id);
comment on table refund_lines is 'Pieces of a line whose money goes back.';
comment on column refund_lines.shop_id is 'Shop.';
comment on column refund_lines.refund_id is 'Refund.';
comment on column refund_lines.order_line_id is 'Line.';
comment on column refund_lines.quantity is 'Pieces.';
comment on column refund_lines.amount is 'Their price less their part of the line''s discounts; the last piece takes the rest.';
call make_tenant_table('refund_lines', 'select, insert');

create table sandbox_refunds (
  shop_id uuid not null,
  refund_key text not null,
  reference text not null,
  amount bigint not null,
  currency text not null,
  created_at timestamptz not null,
  constraint sandbox_refunds_pkey primary key (shop_id, refund_key),
  constraint sandbox_refunds_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint sandbox_refunds_amount_check check (amount > 0)
);
create index sandbox_refunds_reference_idx on sandbox_refunds (shop_id, reference);
comment on table sandbox_refunds is 'What the sandbox gateway has given back: its own books, which the shop reads only by asking it.';
comment on column sandbox_refunds.shop_id is 'Shop.';
comment on column sandbox_refunds.refund_key is 'The shop''s key; the same key again is the same refund.';
comment on column sandbox_refunds.reference is 'Payment.';
comment on column sandbox_refunds.amount is 'Minor units.';
comment on column sandbox_refunds.currency is 'Currency.';
comment on column sandbox_refunds.created_at is 'When it was given back.';
call make_tenant_table('sandbox_refunds', 'select, insert');
