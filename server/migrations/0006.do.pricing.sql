-- What lowers a price: threshold campaigns and coupons.

create table promotions (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  threshold_amount bigint not null,
  off_amount bigint,
  off_bps int,
  product_ids uuid[],
  starts_at timestamptz not null,
  ends_at timestamptz,
  is_active boolean not null,
  version int not null,
  created_at timestamptz not null,
  constraint promotions_pkey primary key (shop_id, id),
  constraint promotions_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint promotions_off_check check ((off_amount is null) <> (off_bps is null)),
  constraint promotions_threshold_amount_check check (threshold_amount >= 0),
  constraint promotions_off_amount_check check (off_amount > 0),
  constraint promotions_off_bps_check check (off_bps between 1 and 10000),
  constraint promotions_period_check check (ends_at is null or ends_at > starts_at)
);
call make_tenant_table('promotions');

create table coupons (
  shop_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  off_amount bigint not null,
  minimum_amount bigint not null,
  product_ids uuid[],
  starts_at timestamptz not null,
  ends_at timestamptz,
  max_uses int,
  max_uses_per_customer int,
  uses int not null,
  is_active boolean not null,
  version int not null,
  created_at timestamptz not null,
  constraint coupons_pkey primary key (shop_id, id),
  constraint coupons_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint coupons_code_key unique (shop_id, code),
  constraint coupons_code_check check (code ~ '^[A-Z0-9-]{3,32}$'),
  constraint coupons_off_amount_check check (off_amount > 0),
  constraint coupons_minimum_amount_check check (minimum_amount >= 0),
  constraint coupons_uses_check check (uses >= 0 and (max_uses is null or uses <= max_uses)),
  constraint coupons_period_check check (ends_at is null or ends_at > starts_at)
);
call make_tenant_table('coupons');

create table coupon_redemptions (
  shop_id uuid not null,
  coupon_id uuid not null,
  order_id uuid not null,
  customer_id uuid,
  redeemed_at timestamptz not null,
  constraint coupon_redemptions_pkey primary key (shop_id, coupon_id, order_id),
  constraint coupon_redemptions_coupon_fk foreign key (shop_id, coupon_id) references coupons (shop_id, id)
);
create index coupon_redemptions_customer_idx on coupon_redemptions (shop_id, coupon_id, customer_id);
call make_tenant_table('coupon_redemptions', 'select, insert, delete');
