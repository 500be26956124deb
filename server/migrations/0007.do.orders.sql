-- From the cart to the closed order.

create table shipping_methods (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  fee_amount bigint not null,
  free_from_amount bigint,
  allows_cash_on_delivery boolean not null,
  temperature_zones text[] not null,
  is_enabled boolean not null,
  position int not null,
  version int not null,
  constraint shipping_methods_pkey primary key (shop_id, id),
  constraint shipping_methods_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint shipping_methods_name_check check (char_length(name) between 1 and 60),
  constraint shipping_methods_kind_check check (kind in ('home', 'store_pickup', 'none')),
  constraint shipping_methods_temperature_zones_check check
    (cardinality(temperature_zones) >= 1 and temperature_zones <@ array['normal', 'chilled', 'frozen']),
  constraint shipping_methods_fee_amount_check check (fee_amount >= 0),
  constraint shipping_methods_free_from_amount_check check (free_from_amount >= 0)
);
comment on table shipping_methods is 'How a shop sends goods, and what it asks for it.';
comment on column shipping_methods.shop_id is 'Shop.';
comment on column shipping_methods.id is 'UUIDv7.';
comment on column shipping_methods.kind is 'home (宅配), store_pickup (超商取貨), none (nothing travels).';
comment on column shipping_methods.name is 'Name customers see.';
comment on column shipping_methods.fee_amount is 'Shipping fee.';
comment on column shipping_methods.free_from_amount is 'Goods after discounts from which shipping is free; null never.';
comment on column shipping_methods.allows_cash_on_delivery is 'The carrier collects money.';
comment on column shipping_methods.temperature_zones is 'What the carrier keeps at: normal (常溫), chilled (冷藏), frozen (冷凍). An order goes by a method that carries all zones of its goods; a method by which nothing travels is not asked.';
comment on column shipping_methods.is_enabled is 'Offered at checkout.';
comment on column shipping_methods.position is 'Order at checkout; the first is preselected.';
comment on column shipping_methods.version is 'Raised by every change (SX-32).';
call make_tenant_table('shipping_methods');

create table payment_methods (
  shop_id uuid not null,
  id uuid not null,
  provider text not null,
  timing text not null,
  name text not null,
  is_enabled boolean not null,
  position int not null,
  version int not null,
  constraint payment_methods_pkey primary key (shop_id, id),
  constraint payment_methods_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint payment_methods_provider_key unique (shop_id, provider),
  constraint payment_methods_name_check check (char_length(name) between 1 and 60),
  constraint payment_methods_timing_check check (timing in ('before_delivery', 'on_delivery'))
);
comment on table payment_methods is 'How customers of a shop may pay; one row per provider.';
comment on column payment_methods.shop_id is 'Shop.';
comment on column payment_methods.id is 'UUIDv7.';
comment on column payment_methods.provider is 'Adapter of the payments module: sandbox, ecpay, bank_transfer, cash_on_delivery.';
comment on column payment_methods.timing is 'before_delivery (貨到不付款) or on_delivery (貨到付款); decides about serial codes (S0-5).';
comment on column payment_methods.name is 'Name customers see.';
comment on column payment_methods.is_enabled is 'Offered at checkout.';
comment on column payment_methods.position is 'Order at checkout.';
comment on column payment_methods.version is 'Raised by every change (SX-32).';
call make_tenant_table('payment_methods');

create table carts (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid,
  visitor_hash bytea,
  coupon_code text,
  version int not null,
  updated_at timestamptz not null,
  constraint carts_pkey primary key (shop_id, id),
  constraint carts_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id),
  constraint carts_owner_check check ((customer_id is null) <> (visitor_hash is null)),
  constraint carts_customer_key unique (shop_id, customer_id),
  constraint carts_visitor_key unique (shop_id, visitor_hash)
);
comment on table carts is 'What somebody means to buy: a signed-in customer, or a browser.';
comment on column carts.shop_id is 'Shop.';
comment on column carts.id is 'UUIDv7.';
comment on column carts.customer_id is 'Owner, when signed in.';
comment on column carts.visitor_hash is 'SHA-256 of the visitor cookie, when not.';
comment on column carts.coupon_code is 'Coupon code as typed, upper case.';
comment on column carts.version is 'Raised by every change; an order names the version it was made from (SX-32).';
comment on column carts.updated_at is 'Last change.';
call make_tenant_table('carts');

create table cart_lines (
  shop_id uuid not null,
  id uuid not null,
  cart_id uuid not null,
  position int not null,
  variant_id uuid not null,
  quantity int not null,
  seen_unit_price_amount bigint not null,
  added_at timestamptz not null,
  constraint cart_lines_pkey primary key (shop_id, id),
  constraint cart_lines_cart_fk foreign key (shop_id, cart_id) references carts (shop_id, id) on delete cascade,
  constraint cart_lines_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint cart_lines_variant_key unique (shop_id, cart_id, variant_id),
  constraint cart_lines_quantity_check check (quantity between 1 and 9999)
);
comment on table cart_lines is 'A variant in a cart.';
comment on column cart_lines.shop_id is 'Shop.';
comment on column cart_lines.id is 'UUIDv7.';
comment on column cart_lines.cart_id is 'Cart.';
comment on column cart_lines.position is 'Order in the cart, and so of the lines of the order made of it.';
comment on column cart_lines.variant_id is 'What.';
comment on column cart_lines.quantity is 'Pieces.';
comment on column cart_lines.seen_unit_price_amount is 'Price when the customer last touched the line; another price now is shown as a change.';
comment on column cart_lines.added_at is 'When it was first put in.';
call make_tenant_table('cart_lines');

create table order_number_leases (
  shop_id uuid not null,
  next_number bigint not null,
  constraint order_number_leases_pkey primary key (shop_id),
  constraint order_number_leases_shop_fk foreign key (shop_id) references shops (shop_id)
);
comment on table order_number_leases is 'Next free order number; processes take blocks, so no order waits for another (gaps are normal).';
comment on column order_number_leases.shop_id is 'Shop.';
comment on column order_number_leases.next_number is 'First number of the next block.';
call make_tenant_table('order_number_leases', 'select, insert, update');

create table orders (
  shop_id uuid not null,
  id uuid not null,
  number bigint not null,
  customer_id uuid,
  status text not null,
  payment_status text not null,
  shipping_status text not null,
  return_status text not null,
  payment_method_id uuid not null,
  payment_provider text not null,
  payment_method_name text not null,
  payment_timing text not null,
  shipping_method_id uuid not null,
  shipping_kind text not null,
  shipping_method_name text not null,
  locale text not null,
  email text collate "C",
  recipient_name text not null,
  recipient_phone text collate "C" not null,
  postal_code text not null,
  city text not null,
  district text not null,
  street text not null,
  note text not null,
  staff_note text not null,
  currency text not null,
  goods_amount bigint not null,
  discount_amount bigint not null,
  shipping_fee_amount bigint not null,
  shipping_discount_amount bigint not null,
  total_amount bigint not null,
  version int not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  shipped_at timestamptz,
  printed_at timestamptz,
  printed_by_name text,
  pickup_chain text not null default '',
  is_printed boolean not null generated always as (printed_at is not null) stored,
  pickup_store_code text not null default '',
  pickup_store_name text not null default '',
  refunded_amount bigint not null default 0,
  refunded_in_closing timestamptz,
  constraint orders_pkey primary key (shop_id, id),
  constraint orders_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint orders_shipping_kind_check check (shipping_kind in ('home', 'store_pickup', 'none')),
  constraint orders_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id),
  constraint orders_number_key unique (shop_id, number),
  constraint orders_status_check check (status in ('open', 'closed', 'cancelled')),
  constraint orders_payment_status_check check (payment_status in ('unpaid', 'paid', 'partially_refunded', 'refunded')),
  constraint orders_shipping_status_check check (shipping_status in ('unshipped', 'preparing', 'partially_shipped', 'shipped', 'delivered')),
  constraint orders_return_status_check check (return_status in ('none', 'requested', 'approved', 'received', 'completed', 'refused')),
  constraint orders_payment_timing_check check (payment_timing in ('before_delivery', 'on_delivery')),
  constraint orders_refunded_amount_check check (refunded_amount between 0 and total_amount),
  constraint orders_printed_check check ((printed_at is null) = (printed_by_name is null)),
  constraint orders_pickup_chain_check check (pickup_chain in ('', 'seven_eleven', 'family_mart', 'hi_life', 'ok_mart')),
  constraint orders_total_amount_check check (
    total_amount = greatest(0, greatest(0, goods_amount - discount_amount) + greatest(0, shipping_fee_amount - shipping_discount_amount))
  )
) with (fillfactor = 80);
-- Every combination of states in the order of time: what the list's filters are answered from (SX-63).
create index orders_facets_idx on orders (shop_id, status, payment_status, shipping_status, return_status, is_printed, placed_at desc, id desc);
-- What waits for money before it may be sent; the sweeper of unpaid orders reads it.
create index orders_unpaid_idx on orders (shop_id, placed_at)
  where status = 'open' and payment_status = 'unpaid' and payment_timing = 'before_delivery';
create index orders_placed_at_idx on orders (shop_id, placed_at desc, id desc);
-- Revenue by day, without touching the rows.
create index orders_paid_at_idx on orders (shop_id, paid_at) include (total_amount) where paid_at is not null;
-- What the auto-close job looks for; few rows, because closing takes them out.
create index orders_shipped_at_idx on orders (shop_id, shipped_at) where status = 'open' and shipped_at is not null;
create index orders_return_status_idx on orders (shop_id, return_status, placed_at desc) where return_status <> 'none';
create index orders_customer_idx on orders (shop_id, customer_id, placed_at desc) where customer_id is not null;
create index orders_email_idx on orders (shop_id, email);
create index orders_recipient_phone_idx on orders (shop_id, recipient_phone);
comment on table orders is 'An order. Amounts and names are as at placement; states change by acts, each with a row in order_entries.';
comment on column orders.shop_id is 'Shop.';
comment on column orders.id is 'UUIDv7.';
comment on column orders.number is 'What people call it, from 100001 on; gaps are normal.';
comment on column orders.customer_id is 'Who ordered; null for a guest.';
comment on column orders.status is 'open, closed (已結案) or cancelled.';
comment on column orders.payment_status is 'unpaid, paid, partially_refunded or refunded.';
comment on column orders.shipping_status is 'unshipped, preparing, partially_shipped, shipped or delivered.';
comment on column orders.return_status is 'none, requested, approved, received, completed or refused.';
comment on column orders.payment_method_id is 'Method chosen; it may be gone since.';
comment on column orders.payment_provider is 'Provider at placement.';
comment on column orders.payment_method_name is 'Name at placement.';
comment on column orders.payment_timing is 'before_delivery or on_delivery at placement (S0-5).';
comment on column orders.shipping_method_id is 'Method chosen; it may be gone since.';
comment on column orders.shipping_kind is 'home, store_pickup or none at placement.';
comment on column orders.shipping_method_name is 'Name at placement.';
comment on column orders.locale is 'Language of the mails about this order.';
comment on column orders.email is 'Normalised: lower case; ordered by bytes for prefix search.';
comment on column orders.recipient_name is 'Who receives it.';
comment on column orders.recipient_phone is 'E.164 where it is a Taiwanese number; ordered by bytes for prefix search.';
comment on column orders.postal_code is 'Postal code.';
comment on column orders.city is 'City or county.';
comment on column orders.district is 'District or township.';
comment on column orders.street is 'Rest of the address.';
comment on column orders.pickup_chain is 'Convenience store chain of a store pickup: seven_eleven, family_mart, hi_life or ok_mart; empty otherwise.';
comment on column orders.note is 'What the customer wrote.';
comment on column orders.staff_note is 'What staff noted; customers never see it.';
comment on column orders.currency is 'ISO 4217, of the shop at placement.';
comment on column orders.goods_amount is 'Σ unit price × quantity.';
comment on column orders.discount_amount is 'Σ discounts on goods = Σ allocations (S2-33).';
comment on column orders.shipping_fee_amount is 'Fee of the method at placement.';
comment on column orders.shipping_discount_amount is 'Part of the fee that is not asked.';
comment on column orders.total_amount is 'What the customer pays (S2-32).';
comment on column orders.version is 'Raised by every change of lines, states or notes (S2-51, SX-32).';
comment on column orders.placed_at is 'When it was placed.';
comment on column orders.paid_at is 'When it was paid.';
comment on column orders.closed_at is 'When it was last closed; null while open.';
comment on column orders.cancelled_at is 'When it was cancelled.';
comment on column orders.shipped_at is 'When the last parcel left; the automatic closing counts from here.';
comment on column orders.printed_at is 'When its papers were marked as printed; null while they are not.';
comment on column orders.is_printed is 'Whether printed_at is set, for the index of the list.';
comment on column orders.printed_by_name is 'Who marked it, name as it was then.';
comment on column orders.pickup_store_code is 'Code of the convenience store where it is picked up; empty when unknown or not such an order.';
comment on column orders.pickup_store_name is 'Name of that store.';
comment on column orders.refunded_amount is 'Money that has gone back so far; never more than the total.';
comment on column orders.refunded_in_closing is 'closed_at of the order when all its money had gone back; null when it was open then. A refund after a closing does not touch its codes (S0-3).';
call make_tenant_table('orders', 'select, insert, update');

create table order_lines (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  kind text not null,
  product_id uuid not null,
  variant_id uuid not null,
  product_name text not null,
  variant_name text not null,
  sku text not null,
  picture_sha text,
  components jsonb,
  unit_price_amount bigint not null,
  quantity int not null,
  shipped_quantity int not null,
  returned_quantity int not null,
  discount_amount bigint not null,
  constraint order_lines_pkey primary key (shop_id, id),
  constraint order_lines_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint order_lines_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint order_lines_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint order_lines_kind_check check (kind in ('normal', 'add_on', 'gift', 'bundle', 'component', 'no_shipping', 'warehouse_linked')),
  constraint order_lines_components_check check ((components is not null) = (kind = 'bundle')),
  constraint order_lines_quantity_check check (quantity between 0 and 9999),
  constraint order_lines_shipped_quantity_check check (shipped_quantity between 0 and quantity),
  constraint order_lines_returned_quantity_check check (returned_quantity between 0 and quantity),
  constraint order_lines_unit_price_amount_check check (unit_price_amount >= 0),
  constraint order_lines_discount_amount_check check (discount_amount >= 0)
);
create index order_lines_order_idx on order_lines (shop_id, order_id, position);
create index order_lines_product_idx on order_lines (shop_id, product_id);
comment on table order_lines is 'A line of an order, with everything the order must remember of the product.';
comment on column order_lines.shop_id is 'Shop.';
comment on column order_lines.id is 'UUIDv7.';
comment on column order_lines.order_id is 'Order.';
comment on column order_lines.position is 'Order of lines, from 1; ties of allocations go to the first (S2-33).';
comment on column order_lines.kind is 'Kind of the product at placement: normal, add_on, gift, bundle, no_shipping or warehouse_linked; or component: a part of a bundle that stands as a line of its own.';
comment on column order_lines.product_id is 'Product.';
comment on column order_lines.variant_id is 'Variant.';
comment on column order_lines.product_name is 'Name at placement.';
comment on column order_lines.variant_name is 'Name at placement, empty for a product without options.';
comment on column order_lines.sku is 'Stock-keeping unit at placement.';
comment on column order_lines.picture_sha is 'SHA-256 of the picture at placement.';
comment on column order_lines.components is 'Of a bundle what one piece consisted of at placement, [{ variantId, quantity, productName, variantName, sku }]; null otherwise. Stock moves by it.';
comment on column order_lines.unit_price_amount is 'Price of one piece at placement; frozen (S2-26).';
comment on column order_lines.quantity is 'Pieces; 0 once removed by an edit.';
comment on column order_lines.shipped_quantity is 'Pieces handed over.';
comment on column order_lines.returned_quantity is 'Pieces that came back.';
comment on column order_lines.discount_amount is 'Σ allocations of the line.';
call make_tenant_table('order_lines', 'select, insert, update');

create table order_discounts (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  kind text not null,
  source_id uuid,
  label text not null,
  amount bigint not null,
  constraint order_discounts_pkey primary key (shop_id, id),
  constraint order_discounts_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint order_discounts_kind_check check (kind in ('campaign', 'money_coupon', 'free_shipping')),
  constraint order_discounts_amount_check check (amount > 0)
);
create index order_discounts_order_idx on order_discounts (shop_id, order_id, position);
comment on table order_discounts is 'A discount row of an order, in the order of application (S2-35).';
comment on column order_discounts.shop_id is 'Shop.';
comment on column order_discounts.id is 'UUIDv7.';
comment on column order_discounts.order_id is 'Order.';
comment on column order_discounts.position is 'Order of application, from 1.';
comment on column order_discounts.kind is 'campaign, money_coupon or free_shipping.';
comment on column order_discounts.source_id is 'Promotion, coupon or shipping method it came from.';
comment on column order_discounts.label is 'Name at placement.';
comment on column order_discounts.amount is 'What it took off at placement.';
call make_tenant_table('order_discounts', 'select, insert');

create table order_line_allocations (
  shop_id uuid not null,
  order_line_id uuid not null,
  order_discount_id uuid not null,
  amount bigint not null,
  constraint order_line_allocations_pkey primary key (shop_id, order_line_id, order_discount_id),
  constraint order_line_allocations_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint order_line_allocations_discount_fk foreign key (shop_id, order_discount_id) references order_discounts (shop_id, id),
  constraint order_line_allocations_amount_check check (amount > 0)
);
create index order_line_allocations_discount_idx on order_line_allocations (shop_id, order_discount_id);
comment on table order_line_allocations is 'A lines part of a discount, written once at placement and never recomputed (S2-34).';
comment on column order_line_allocations.shop_id is 'Shop.';
comment on column order_line_allocations.order_line_id is 'Line.';
comment on column order_line_allocations.order_discount_id is 'Discount.';
comment on column order_line_allocations.amount is 'Part.';
call make_tenant_table('order_line_allocations', 'select, insert');

create table shipments (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  carrier text not null,
  tracking_number text not null,
  collect_amount bigint not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  shipped_at timestamptz not null,
  version int not null default 0,
  constraint shipments_pkey primary key (shop_id, id),
  constraint shipments_position_key unique (shop_id, order_id, position),
  constraint shipments_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint shipments_collect_amount_check check (collect_amount >= 0)
);
comment on table shipments is 'A parcel that left.';
comment on column shipments.shop_id is 'Shop.';
comment on column shipments.id is 'UUIDv7.';
comment on column shipments.order_id is 'Order.';
comment on column shipments.position is 'First, second … parcel of the order.';
comment on column shipments.carrier is 'Who carries it.';
comment on column shipments.tracking_number is 'Its number there, empty when there is none.';
comment on column shipments.collect_amount is 'What the carrier collects; 0 when prepaid (S2-57).';
comment on column shipments.actor_kind is 'staff, token or system.';
comment on column shipments.actor_id is 'Who recorded it.';
comment on column shipments.actor_name is 'Name as it was then.';
comment on column shipments.shipped_at is 'When it was recorded.';
comment on column shipments.version is 'Raised by every correction (SX-32).';
call make_tenant_table('shipments', 'select, insert, update');

create table shipment_lines (
  shop_id uuid not null,
  shipment_id uuid not null,
  order_line_id uuid not null,
  quantity int not null,
  constraint shipment_lines_pkey primary key (shop_id, shipment_id, order_line_id),
  constraint shipment_lines_shipment_fk foreign key (shop_id, shipment_id) references shipments (shop_id, id),
  constraint shipment_lines_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint shipment_lines_quantity_check check (quantity > 0)
);
comment on table shipment_lines is 'What was in a parcel.';
comment on column shipment_lines.shop_id is 'Shop.';
comment on column shipment_lines.shipment_id is 'Parcel.';
comment on column shipment_lines.order_line_id is 'Line.';
comment on column shipment_lines.quantity is 'Pieces.';
call make_tenant_table('shipment_lines', 'select, insert');

create table order_entries (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  type text not null,
  details jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  occurred_at timestamptz not null,
  nth bigint generated always as identity,
  constraint order_entries_pkey primary key (shop_id, id),
  constraint order_entries_order_fk foreign key (shop_id, order_id) references orders (shop_id, id)
);
create index order_entries_order_idx on order_entries (shop_id, order_id, nth);
comment on table order_entries is 'Timeline of an order, append only: what, who, when.';
comment on column order_entries.shop_id is 'Shop.';
comment on column order_entries.id is 'UUIDv7.';
comment on column order_entries.order_id is 'Order.';
comment on column order_entries.type is 'placed, paid, preparing, shipped, shipment_changed, delivered, closed, reopened, cancelled, noted, printed, unprinted, pickup_store_changed, return_*, refunded; other modules add theirs.';
comment on column order_entries.details is 'Values for the text the screen makes; never a code (SX-27).';
comment on column order_entries.actor_kind is 'staff, customer, guest, token or system.';
comment on column order_entries.actor_id is 'Id of the actor.';
comment on column order_entries.actor_name is 'Name as it was then.';
comment on column order_entries.occurred_at is 'Time of the transaction.';
comment on column order_entries.nth is 'Order of writing: two acts of one transaction have the same time.';
call make_tenant_table('order_entries', 'select, insert');

create table order_returns (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  status text not null,
  reason text not null,
  note text not null,
  refusal text,
  version int not null,
  requested_at timestamptz not null,
  requested_by_kind text not null,
  requested_by_name text not null,
  decided_at timestamptz,
  received_at timestamptz,
  completed_at timestamptz,
  received_in_closing timestamptz,
  constraint order_returns_pkey primary key (shop_id, id),
  constraint order_returns_position_key unique (shop_id, order_id, position),
  constraint order_returns_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint order_returns_status_check check (status in ('requested', 'approved', 'received', 'completed', 'refused')),
  constraint order_returns_reason_check check (reason in ('defective', 'damaged', 'wrong_item', 'changed_mind', 'other')),
  constraint order_returns_received_check check (status not in ('received', 'completed') or received_at is not null)
);
create unique index order_returns_under_way_key on order_returns (shop_id, order_id) where status in ('requested', 'approved', 'received');
create index order_returns_status_idx on order_returns (shop_id, status, requested_at desc, id desc);
create index order_returns_requested_at_idx on order_returns (shop_id, requested_at desc, id desc);
comment on table order_returns is 'Pieces of an order that are to come back; at most one per order is under way.';
comment on column order_returns.shop_id is 'Shop.';
comment on column order_returns.id is 'UUIDv7.';
comment on column order_returns.order_id is 'Order.';
comment on column order_returns.position is 'First, second … return of the order.';
comment on column order_returns.status is 'requested, approved, received, completed or refused.';
comment on column order_returns.reason is 'defective, damaged, wrong_item, changed_mind or other.';
comment on column order_returns.note is 'What was written about it.';
comment on column order_returns.refusal is 'Why it was refused, as the customer is told.';
comment on column order_returns.version is 'Raised by every act (SX-32).';
comment on column order_returns.requested_at is 'When it was asked for.';
comment on column order_returns.requested_by_kind is 'customer, guest, staff or token.';
comment on column order_returns.requested_by_name is 'Name as it was then.';
comment on column order_returns.decided_at is 'When it was approved or refused.';
comment on column order_returns.received_at is 'When the pieces came back.';
comment on column order_returns.completed_at is 'When nothing was left to do.';
comment on column order_returns.received_in_closing is 'closed_at of the order when the pieces came back; null when it was open. What comes back after a closing does not touch its codes (S0-3).';
call make_tenant_table('order_returns', 'select, insert, update');

create table order_return_lines (
  shop_id uuid not null,
  return_id uuid not null,
  order_line_id uuid not null,
  requested_quantity int not null,
  approved_quantity int not null,
  received_quantity int not null,
  restocked_quantity int not null,
  constraint order_return_lines_pkey primary key (shop_id, return_id, order_line_id),
  constraint order_return_lines_return_fk foreign key (shop_id, return_id) references order_returns (shop_id, id),
  constraint order_return_lines_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint order_return_lines_requested_quantity_check check (requested_quantity > 0),
  constraint order_return_lines_approved_quantity_check check (approved_quantity between 0 and requested_quantity),
  constraint order_return_lines_received_quantity_check check (received_quantity between 0 and approved_quantity),
  constraint order_return_lines_restocked_quantity_check check (restocked_quantity between 0 and received_quantity)
);
create index order_return_lines_line_idx on order_return_lines (shop_id, order_line_id);
comment on table order_return_lines is 'How many pieces of a line a return is about.';
comment on column order_return_lines.shop_id is 'Shop.';
comment on column order_return_lines.return_id is 'Return.';
comment on column order_return_lines.order_line_id is 'Line.';
comment on column order_return_lines.requested_quantity is 'Pieces asked for.';
comment on column order_return_lines.approved_quantity is 'Pieces that may come back; 0 until approved.';
comment on column order_return_lines.received_quantity is 'Pieces that came back; 0 until received.';
comment on column order_return_lines.restocked_quantity is 'Of these, pieces that went back to the shelf.';
call make_tenant_table('order_return_lines', 'select, insert, update');

create table order_bulk_acts (
  shop_id uuid not null,
  id uuid not null,
  act text not null,
  settings jsonb not null,
  status text not null,
  total_count int not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint order_bulk_acts_pkey primary key (shop_id, id),
  constraint order_bulk_acts_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint order_bulk_acts_act_check check (act in ('prepare', 'ship', 'close', 'print', 'unprint')),
  constraint order_bulk_acts_status_check check (status in ('running', 'finished')),
  constraint order_bulk_acts_finished_check check ((status = 'finished') = (finished_at is not null))
);
create index order_bulk_acts_created_at_idx on order_bulk_acts (shop_id, created_at desc, id desc);
comment on table order_bulk_acts is 'One act on many orders, done piece by piece by a job.';
comment on column order_bulk_acts.shop_id is 'Shop.';
comment on column order_bulk_acts.id is 'UUIDv7.';
comment on column order_bulk_acts.act is 'prepare, ship, close, print or unprint.';
comment on column order_bulk_acts.settings is 'What the act needs besides the order: the carrier of a shipment.';
comment on column order_bulk_acts.status is 'running or finished.';
comment on column order_bulk_acts.total_count is 'Orders it was asked for.';
comment on column order_bulk_acts.actor_kind is 'staff or token.';
comment on column order_bulk_acts.actor_id is 'Who asked for it; the acts are his.';
comment on column order_bulk_acts.actor_name is 'Name as it was then.';
comment on column order_bulk_acts.created_at is 'When it was asked for.';
comment on column order_bulk_acts.finished_at is 'When the last order was done or refused.';
call make_tenant_table('order_bulk_acts', 'select, insert, update');

create table order_bulk_act_orders (
  shop_id uuid not null,
  bulk_act_id uuid not null,
  position int not null,
  order_id uuid not null,
  outcome text,
  reason_code text,
  reason_details jsonb,
  constraint order_bulk_act_orders_pkey primary key (shop_id, bulk_act_id, position),
  constraint order_bulk_act_orders_order_key unique (shop_id, bulk_act_id, order_id),
  constraint order_bulk_act_orders_act_fk foreign key (shop_id, bulk_act_id) references order_bulk_acts (shop_id, id),
  constraint order_bulk_act_orders_outcome_check check (outcome in ('done', 'refused')),
  constraint order_bulk_act_orders_reason_check check ((outcome is not distinct from 'refused') = (reason_code is not null))
);
create index order_bulk_act_orders_open_idx on order_bulk_act_orders (shop_id, bulk_act_id, position) where outcome is null;
comment on table order_bulk_act_orders is 'An order of a bulk act and what became of it; which orders matched is settled when the act is asked for.';
comment on column order_bulk_act_orders.shop_id is 'Shop.';
comment on column order_bulk_act_orders.bulk_act_id is 'Bulk act.';
comment on column order_bulk_act_orders.position is 'Order of work, from 1.';
comment on column order_bulk_act_orders.order_id is 'Order; no foreign key, so that an id that is none of the shop''s orders is answered with its reason.';
comment on column order_bulk_act_orders.outcome is 'done or refused; null until its turn.';
comment on column order_bulk_act_orders.reason_code is 'Why it was refused: an error code.';
comment on column order_bulk_act_orders.reason_details is 'The values of that reason.';
call make_tenant_table('order_bulk_act_orders', 'select, insert, update');
