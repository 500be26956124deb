-- Card keys (S1): pools of cards behind products, and the orders that wait for or got them.

create table card_pools (
  shop_id uuid not null,
  id uuid not null,
  low_stock_threshold int,
  low_stock_told_at timestamptz,
  exhausted_told_at timestamptz,
  version int not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint card_pools_pkey primary key (shop_id, id),
  constraint card_pools_pool_fk foreign key (shop_id, id) references code_pools (shop_id, id),
  constraint card_pools_low_stock_threshold_check check (low_stock_threshold between 0 and 1000000)
);
create index card_pools_created_at_idx on card_pools (shop_id, created_at desc, id desc) where deleted_at is null;
comment on table card_pools is 'Card pools (卡密庫): a merchant''s cards of one sort. Name and fields stand in code_pools.';
comment on column card_pools.shop_id is 'Shop.';
comment on column card_pools.id is 'UUIDv7; the id of the pool.';
comment on column card_pools.low_stock_threshold is 'Fewer available cards than this are told to the merchant; null: off.';
comment on column card_pools.low_stock_told_at is 'When this crossing was told; null again when there are enough.';
comment on column card_pools.exhausted_told_at is 'When it was told that none is left; null again when there are some.';
comment on column card_pools.version is 'Raised by every change (SX-32).';
comment on column card_pools.created_at is 'When it was made.';
comment on column card_pools.deleted_at is 'When it was deleted; sold cards stay readable in their orders (S1-11).';
call make_tenant_table('card_pools', 'select, insert, update');

create table card_bindings (
  shop_id uuid not null,
  variant_id uuid not null,
  pool_id uuid not null,
  created_at timestamptz not null,
  constraint card_bindings_pkey primary key (shop_id, variant_id),
  constraint card_bindings_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint card_bindings_pool_fk foreign key (shop_id, pool_id) references card_pools (shop_id, id)
);
create index card_bindings_pool_idx on card_bindings (shop_id, pool_id);
comment on table card_bindings is 'Which variant is sold from which pool; several may share one (S1-13, S1-14).';
comment on column card_bindings.shop_id is 'Shop.';
comment on column card_bindings.variant_id is 'Variant of a card-key product.';
comment on column card_bindings.pool_id is 'Pool its buyers get their cards from.';
comment on column card_bindings.created_at is 'When it was bound.';
call make_tenant_table('card_bindings');

create table card_settings (
  shop_id uuid not null,
  hold_minutes int not null,
  holds_at_payment boolean not null,
  allows_deferred boolean not null,
  allows_cancelling boolean not null,
  unpaid_per_customer int not null,
  unpaid_per_phone int not null,
  unpaid_per_address int not null,
  version int not null,
  constraint card_settings_pkey primary key (shop_id),
  constraint card_settings_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint card_settings_hold_minutes_check check (hold_minutes between 5 and 120),
  constraint card_settings_unpaid_check check (least(unpaid_per_customer, unpaid_per_phone, unpaid_per_address) between 1 and 1000)
);
comment on table card_settings is 'What a shop has decided about card keys; no row: the defaults.';
comment on column card_settings.shop_id is 'Shop.';
comment on column card_settings.hold_minutes is 'How long an unpaid order occupies its cards (S1-16).';
comment on column card_settings.holds_at_payment is 'Nothing is occupied before the payment; who pays first gets the cards (S1-16).';
comment on column card_settings.allows_deferred is 'Payment by ATM, convenience store or bank transfer is offered for card keys (S1-16).';
comment on column card_settings.allows_cancelling is 'Who has paid and waits for his cards may cancel and gets his money back (S1-3).';
comment on column card_settings.unpaid_per_customer is 'Unpaid card-key orders a customer may have at once (S1-18).';
comment on column card_settings.unpaid_per_phone is 'The same by mobile number.';
comment on column card_settings.unpaid_per_address is 'The same by network address.';
comment on column card_settings.version is 'Raised by every change (SX-32).';
call make_tenant_table('card_settings', 'select, insert, update');

create table card_orders (
  shop_id uuid not null,
  order_id uuid not null,
  order_line_id uuid not null,
  variant_id uuid not null,
  pool_id uuid not null,
  quantity int not null,
  refunded_quantity int not null default 0,
  status text not null,
  has_stock boolean not null,
  hold_until timestamptz,
  customer_id uuid,
  phone text not null,
  address text,
  placed_at timestamptz not null,
  released_at timestamptz,
  paid_at timestamptz,
  delivered_at timestamptz,
  constraint card_orders_pkey primary key (shop_id, order_id),
  constraint card_orders_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint card_orders_pool_fk foreign key (shop_id, pool_id) references card_pools (shop_id, id),
  constraint card_orders_quantity_check check (quantity >= 1),
  constraint card_orders_refunded_quantity_check check (refunded_quantity between 0 and quantity),
  constraint card_orders_status_check check (status in ('unpaid', 'released', 'awaiting', 'paid_late', 'delivered', 'cancelled')),
  constraint card_orders_paid_check check ((status in ('awaiting', 'paid_late', 'delivered')) <= (paid_at is not null)),
  constraint card_orders_delivered_check check ((status = 'delivered') <= (delivered_at is not null))
);
create index card_orders_unpaid_idx on card_orders (shop_id, hold_until) where status = 'unpaid';
create index card_orders_awaiting_idx on card_orders (shop_id, pool_id, paid_at, order_id) where status = 'awaiting';
create index card_orders_waiting_idx on card_orders (shop_id, paid_at, order_id) where status in ('awaiting', 'paid_late');
create index card_orders_phone_idx on card_orders (shop_id, phone) where status = 'unpaid';
create index card_orders_customer_idx on card_orders (shop_id, customer_id) where status = 'unpaid';
create index card_orders_address_idx on card_orders (shop_id, address) where status = 'unpaid';
comment on table card_orders is 'What became of each order of card keys: one line, one pool, so many cards.';
comment on column card_orders.shop_id is 'Shop.';
comment on column card_orders.order_id is 'Order.';
comment on column card_orders.order_line_id is 'Its only line.';
comment on column card_orders.variant_id is 'What was bought.';
comment on column card_orders.pool_id is 'Pool the cards come from, as it was bound when the order was placed.';
comment on column card_orders.quantity is 'Cards: that many different ones, or none (S1-25).';
comment on column card_orders.refunded_quantity is 'Of delivered pieces: how many were refunded since; their cards are void (S1-3). Pieces that still waited leave quantity instead.';
comment on column card_orders.status is 'unpaid; released (its time is over, cards and stock are others'' again); awaiting (paid, no card left); paid_late (a day after its time, a person decides); delivered; cancelled.';
comment on column card_orders.has_stock is 'Pieces of the product''s stock are reserved for it.';
comment on column card_orders.hold_until is 'End of its time to pay, by the database''s time; null where nothing is occupied before the payment.';
comment on column card_orders.customer_id is 'Who ordered; null for a guest. With phone and address: who has how many unpaid ones (S1-18).';
comment on column card_orders.phone is 'Mobile number as the order has it.';
comment on column card_orders.address is 'Network address the order came from.';
comment on column card_orders.placed_at is 'When it was placed.';
comment on column card_orders.released_at is 'When its time was over.';
comment on column card_orders.paid_at is 'When it was paid: awaiting orders are served in this order (S1-2).';
comment on column card_orders.delivered_at is 'When it got its cards.';
call make_tenant_table('card_orders', 'select, insert, update');
call open_to_platform('card_orders', 'select (shop_id, status, hold_until)');

-- Who is told of codes, shortages and low stock is told of cards, too. The owner is under row-level security and would find no row.
alter table webhook_endpoints no force row level security;
alter table webhook_subscriptions no force row level security;
update webhook_endpoints e
set sources = e.sources || array(
  select n.source
  from (values (1, 'codes.issued', 'cards.delivered'), (2, 'codes.issued', 'cards.replaced'), (3, 'codes.short', 'cards.short'),
               (4, 'codes.stock_low', 'cards.stock_low'), (5, 'codes.exhausted', 'cards.exhausted')) as n (place, known, source)
  where n.known = any (e.sources)
  order by n.place
);
insert into webhook_subscriptions (shop_id, source, endpoint_id)
select e.shop_id, unnest(e.sources), e.id
from webhook_endpoints e
where e.disabled_at is null and e.deleted_at is null
on conflict do nothing;
alter table webhook_subscriptions force row level security;
alter table webhook_endpoints force row level security;
