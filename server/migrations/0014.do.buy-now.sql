-- Orders of card keys: bought past the cart, without an address and a shipping method, paid at once or later.

alter table payment_methods add column is_deferred boolean not null default false;
-- The owner is under row-level security, too, and would find no row.
alter table payment_methods no force row level security;
update payment_methods set is_deferred = true where provider = 'bank_transfer';
alter table payment_methods force row level security;
comment on column payment_methods.provider is 'Provider of the payments module: sandbox, ecpay_credit, ecpay_atm, ecpay_cvs, ecpay_barcode, bank_transfer, cash_on_delivery.';
comment on column payment_methods.is_deferred is 'The buyer gets a code or an account and pays later: bank transfer, ATM, convenience store code, barcode (S1-16).';

alter table carts
  add column kind text not null default 'cart',
  add constraint carts_kind_check check (kind in ('cart', 'buy_now')),
  drop constraint carts_customer_key,
  add constraint carts_customer_key unique (shop_id, customer_id, kind),
  drop constraint carts_visitor_key,
  add constraint carts_visitor_key unique (shop_id, visitor_hash, kind);
comment on table carts is 'What somebody means to buy: a signed-in customer, or a browser. Each has at most one of either kind.';
comment on column carts.kind is 'cart, or buy_now: one line on its way to the checkout, beside the cart; the only way for card keys (S1-10).';

alter table orders
  add column goods_kind text not null default 'goods',
  alter column shipping_method_id drop not null,
  add constraint orders_goods_kind_check check (goods_kind in ('goods', 'card_key')),
  add constraint orders_shipping_method_check check ((shipping_method_id is null) = (goods_kind = 'card_key')),
  add constraint orders_card_key_check check (goods_kind <> 'card_key' or shipping_kind = 'none');
comment on column orders.goods_kind is 'goods, or card_key: one line of card keys, delivered by themselves once paid, without address, shipping and freight (S1-4).';
comment on column orders.shipping_method_id is 'Method chosen; it may be gone since. Null for card keys.';
comment on column orders.shipping_method_name is 'Name at placement; empty for card keys.';
comment on column orders.email is 'Null where the buyer of card keys gave none. Normalised: lower case; ordered by bytes for prefix search.';
comment on column orders.shipped_at is 'When the last parcel left, or the card keys were delivered; the automatic closing counts from here.';

alter table order_lines
  drop constraint order_lines_kind_check,
  add constraint order_lines_kind_check check
    (kind in ('normal', 'add_on', 'gift', 'bundle', 'component', 'no_shipping', 'warehouse_linked', 'card_key'));
comment on column order_lines.kind is 'Kind of the product at placement: normal, add_on, gift, bundle, no_shipping, warehouse_linked or card_key; or component: a part of a bundle that stands as a line of its own.';
comment on column order_lines.shipped_quantity is 'Pieces handed over; of card keys all at once, with their delivery.';
