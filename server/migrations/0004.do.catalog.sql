-- What a shop sells, and how many of it.

create table products (
  shop_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  description text not null,
  kind text not null,
  status text not null,
  options jsonb not null,
  position int not null,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint products_pkey primary key (shop_id, id),
  constraint products_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint products_slug_key unique (shop_id, slug),
  constraint products_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,79}$'),
  constraint products_name_check check (char_length(name) between 1 and 120),
  constraint products_kind_check check (kind in ('normal')),
  constraint products_status_check check (status in ('listed', 'hidden', 'delisted', 'deleted'))
);
create index products_listed_idx on products (shop_id, position, id) where status = 'listed';
call make_tenant_table('products');

create table product_variants (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  sku text not null,
  option_values text[] not null,
  price_amount bigint not null,
  compare_at_amount bigint,
  tracks_stock boolean not null,
  on_hand int not null,
  reserved int not null,
  position int not null,
  archived_at timestamptz,
  version int not null,
  constraint product_variants_pkey primary key (shop_id, id),
  constraint product_variants_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint product_variants_sku_check check (char_length(sku) between 1 and 64),
  constraint product_variants_price_amount_check check (price_amount between 0 and 999999999),
  constraint product_variants_compare_at_amount_check check (compare_at_amount is null or compare_at_amount > price_amount),
  constraint product_variants_reserved_check check (reserved >= 0),
  constraint product_variants_stock_check check (not tracks_stock or reserved <= on_hand)
) with (fillfactor = 70);
create unique index product_variants_sku_key on product_variants (shop_id, sku) where archived_at is null;
create index product_variants_product_idx on product_variants (shop_id, product_id, position);
call make_tenant_table('product_variants');

create table product_pictures (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  position int not null,
  sha256 text not null,
  content_type text not null,
  width int not null,
  height int not null,
  alt text not null,
  created_at timestamptz not null,
  constraint product_pictures_pkey primary key (shop_id, id),
  constraint product_pictures_product_fk foreign key (shop_id, product_id) references products (shop_id, id)
);
create index product_pictures_product_idx on product_pictures (shop_id, product_id, position);
call make_tenant_table('product_pictures');

create table stock_movements (
  shop_id uuid not null,
  id uuid not null,
  variant_id uuid not null,
  reason text not null,
  on_hand_change int not null,
  reserved_change int not null,
  order_id uuid,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  occurred_at timestamptz not null,
  constraint stock_movements_pkey primary key (shop_id, id),
  constraint stock_movements_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint stock_movements_reason_check check (reason in ('set', 'placed', 'shipped', 'cancelled', 'returned'))
);
create index stock_movements_variant_idx on stock_movements (shop_id, variant_id, occurred_at desc);
call make_tenant_table('stock_movements', 'select, insert');
