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
  constraint promotions_name_check check (char_length(name) between 1 and 60),
  constraint promotions_off_check check ((off_amount is null) <> (off_bps is null)),
  constraint promotions_threshold_amount_check check (threshold_amount >= 0),
  constraint promotions_off_amount_check check (off_amount > 0),
  constraint promotions_off_bps_check check (off_bps between 1 and 10000),
  constraint promotions_period_check check (ends_at is null or ends_at > starts_at)
);
comment on table promotions is 'Campaigns "buy for this much, get money off"; they apply by themselves while they run.';
comment on column promotions.shop_id is 'Shop.';
comment on column promotions.id is 'UUIDv7; campaigns apply in this order.';
comment on column promotions.name is 'Label of the discount row customers see.';
comment on column promotions.threshold_amount is 'Subtotal before discounts that the products of the scope must reach.';
comment on column promotions.off_amount is 'Fixed sum off; null when off_bps is set.';
comment on column promotions.off_bps is 'Share of what is left off, 1,000 = 10 %; null when off_amount is set.';
comment on column promotions.product_ids is 'Products it concerns; null for all.';
comment on column promotions.starts_at is 'From this moment on.';
comment on column promotions.ends_at is 'Until before this moment; null never ends by time.';
comment on column promotions.is_active is 'Switched on by hand.';
comment on column promotions.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column promotions.created_at is 'When it was made.';
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
  constraint coupons_name_check check (char_length(name) between 1 and 60),
  constraint coupons_off_amount_check check (off_amount > 0),
  constraint coupons_minimum_amount_check check (minimum_amount >= 0),
  constraint coupons_max_uses_per_customer_check check (max_uses_per_customer > 0),
  constraint coupons_uses_check check (uses >= 0 and (max_uses is null or uses <= max_uses)),
  constraint coupons_period_check check (ends_at is null or ends_at > starts_at)
);
comment on table coupons is 'Codes customers type in for a fixed sum off (折價優惠券).';
comment on column coupons.shop_id is 'Shop.';
comment on column coupons.id is 'UUIDv7.';
comment on column coupons.code is 'What is typed, upper case; unique in the shop.';
comment on column coupons.name is 'Label of the discount row customers see.';
comment on column coupons.off_amount is 'Sum off.';
comment on column coupons.minimum_amount is 'Subtotal before discounts that the products of the scope must reach.';
comment on column coupons.product_ids is 'Products it concerns; null for all.';
comment on column coupons.starts_at is 'From this moment on.';
comment on column coupons.ends_at is 'Until before this moment; null never ends by time.';
comment on column coupons.max_uses is 'Uses by all customers together; null is unlimited.';
comment on column coupons.max_uses_per_customer is 'Uses by one customer, who then has to be signed in; null is unlimited.';
comment on column coupons.uses is 'How many orders hold it; equals the rows of coupon_redemptions.';
comment on column coupons.is_active is 'Switched on by hand.';
comment on column coupons.version is 'Raised by every change through the back office, not by uses (SX-32).';
comment on column coupons.created_at is 'When it was made.';
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
create index coupon_redemptions_order_idx on coupon_redemptions (shop_id, order_id);
comment on table coupon_redemptions is 'Which order used a coupon; the row goes when the order is cancelled.';
comment on column coupon_redemptions.shop_id is 'Shop.';
comment on column coupon_redemptions.coupon_id is 'Coupon.';
comment on column coupon_redemptions.order_id is 'Order; no foreign key, because orders rank above pricing.';
comment on column coupon_redemptions.customer_id is 'Who used it; null for a guest.';
comment on column coupon_redemptions.redeemed_at is 'When the order was placed.';
call make_tenant_table('coupon_redemptions', 'select, insert, delete');
