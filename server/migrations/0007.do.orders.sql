-- From the cart to the closed order.

create table shipping_methods (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  fee_amount bigint not null,
  free_from_amount bigint,
  allows_cash_on_delivery boolean not null,
  is_enabled boolean not null,
  position int not null,
  version int not null,
  constraint shipping_methods_pkey primary key (shop_id, id),
  constraint shipping_methods_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint shipping_methods_kind_check check (kind in ('home', 'store_pickup', 'none')),
  constraint shipping_methods_fee_amount_check check (fee_amount >= 0),
  constraint shipping_methods_free_from_amount_check check (free_from_amount >= 0)
);
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
  constraint payment_methods_timing_check check (timing in ('before_delivery', 'on_delivery'))
);
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
call make_tenant_table('carts');

create table cart_lines (
  shop_id uuid not null,
  id uuid not null,
  cart_id uuid not null,
  variant_id uuid not null,
  quantity int not null,
  added_at timestamptz not null,
  constraint cart_lines_pkey primary key (shop_id, id),
  constraint cart_lines_cart_fk foreign key (shop_id, cart_id) references carts (shop_id, id) on delete cascade,
  constraint cart_lines_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint cart_lines_variant_key unique (shop_id, cart_id, variant_id),
  constraint cart_lines_quantity_check check (quantity between 1 and 9999)
);
call make_tenant_table('cart_lines');

create table order_number_leases (
  shop_id uuid not null,
  next_number bigint not null,
  constraint order_number_leases_pkey primary key (shop_id),
  constraint order_number_leases_shop_fk foreign key (shop_id) references shops (shop_id)
);
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
  email text,
  recipient_name text not null,
  recipient_phone text not null,
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
  constraint orders_pkey primary key (shop_id, id),
  constraint orders_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint orders_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id),
  constraint orders_number_key unique (shop_id, number),
  constraint orders_status_check check (status in ('open', 'closed', 'cancelled')),
  constraint orders_payment_status_check check (payment_status in ('unpaid', 'paid', 'partially_refunded', 'refunded')),
  constraint orders_shipping_status_check check (shipping_status in ('unshipped', 'preparing', 'partially_shipped', 'shipped', 'delivered')),
  constraint orders_return_status_check check (return_status in ('none', 'requested', 'approved', 'received', 'completed', 'refused')),
  constraint orders_payment_timing_check check (payment_timing in ('before_delivery', 'on_delivery')),
  constraint orders_total_amount_check check (
    total_amount = greatest(0, greatest(0, goods_amount - discount_amount) + greatest(0, shipping_fee_amount - shipping_discount_amount))
  )
) with (fillfactor = 80);
create index orders_placed_at_idx on orders (shop_id, placed_at desc, id desc);
create index orders_customer_idx on orders (shop_id, customer_id, placed_at desc) where customer_id is not null;
create index orders_email_idx on orders (shop_id, lower(email));
create index orders_recipient_phone_idx on orders (shop_id, recipient_phone);
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
  unit_price_amount bigint not null,
  quantity int not null,
  shipped_quantity int not null,
  returned_quantity int not null,
  discount_amount bigint not null,
  constraint order_lines_pkey primary key (shop_id, id),
  constraint order_lines_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint order_lines_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint order_lines_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint order_lines_kind_check check (kind in ('normal', 'add_on', 'gift', 'bundle')),
  constraint order_lines_quantity_check check (quantity between 0 and 9999),
  constraint order_lines_shipped_quantity_check check (shipped_quantity between 0 and quantity),
  constraint order_lines_returned_quantity_check check (returned_quantity between 0 and quantity),
  constraint order_lines_unit_price_amount_check check (unit_price_amount >= 0),
  constraint order_lines_discount_amount_check check (discount_amount >= 0)
);
create index order_lines_order_idx on order_lines (shop_id, order_id, position);
create index order_lines_product_idx on order_lines (shop_id, product_id);
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
call make_tenant_table('order_line_allocations', 'select, insert');

create table shipments (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  carrier text not null,
  tracking_number text not null,
  collect_amount bigint not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  shipped_at timestamptz not null,
  constraint shipments_pkey primary key (shop_id, id),
  constraint shipments_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint shipments_collect_amount_check check (collect_amount >= 0)
);
create index shipments_order_idx on shipments (shop_id, order_id, shipped_at);
call make_tenant_table('shipments', 'select, insert');

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
  constraint order_entries_pkey primary key (shop_id, id),
  constraint order_entries_order_fk foreign key (shop_id, order_id) references orders (shop_id, id)
);
create index order_entries_order_idx on order_entries (shop_id, order_id, occurred_at, id);
call make_tenant_table('order_entries', 'select, insert');
