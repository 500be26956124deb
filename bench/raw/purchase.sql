-- The raw limit of a purchase (SX-60): the rows the server writes, with its commits, and nothing else. One function is one commit.
-- A caller per client runs them one after the other; ids are made by the caller, as in the server.

create schema if not exists bench;

create or replace function bench.fill_cart(shop uuid, cart uuid, variant uuid, line uuid) returns void language plpgsql as $$
begin
  update carts set version = version + 1, updated_at = now() where shop_id = shop and id = cart;
  insert into cart_lines (shop_id, id, cart_id, position, variant_id, quantity, seen_unit_price_amount, added_at)
  values (shop, line, cart, 1, variant, 1, 590, now());
end $$;

create or replace function bench.note(shop uuid, order_id uuid, entry text) returns void language sql as $$
  insert into order_entries (shop_id, id, order_id, type, details, actor_kind, actor_id, actor_name, occurred_at)
  values (shop, gen_random_uuid(), order_id, entry, '{"totalAmount": 590}', 'customer', order_id, 'Customer 1', now());
  insert into events (shop_id, id, type, payload, occurred_at, actor_kind, actor_id, actor_name)
  values (shop, gen_random_uuid(), 'order.' || entry, jsonb_build_object('orderId', order_id), now(), 'customer', order_id, 'Customer 1')
$$;

create or replace function bench.move_stock(shop uuid, variant uuid, order_id uuid, why text, on_hand_by int, reserved_by int) returns void language sql as $$
  update product_variants set on_hand = on_hand + on_hand_by, reserved = reserved + reserved_by, version = version + abs(on_hand_by) where shop_id = shop and id = variant;
  insert into stock_movements (shop_id, id, variant_id, reason, on_hand_change, reserved_change, order_id, actor_kind, actor_id, actor_name, occurred_at)
  values (shop, gen_random_uuid(), variant, why, on_hand_by, reserved_by, order_id, 'customer', order_id, 'Customer 1', now())
$$;

create or replace function bench.answered(shop uuid) returns void language sql as $$
  insert into idempotency_keys (shop_id, key_hash, request_hash, answer, created_at)
  values (shop, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), convert_to(repeat('x', 180), 'UTF8'), now())
$$;

create or replace function bench.place(shop uuid, cart uuid, customer uuid, product uuid, variant uuid, shipping uuid, method uuid, order_id uuid, line uuid, no bigint) returns void
language plpgsql as $$
begin
  perform bench.move_stock(shop, variant, order_id, 'placed', 0, 1);
  insert into orders (shop_id, id, number, customer_id, status, payment_status, shipping_status, return_status, payment_method_id, payment_provider,
    payment_method_name, payment_timing, shipping_method_id, shipping_kind, shipping_method_name, locale, email, recipient_name, recipient_phone,
    postal_code, city, district, street, note, staff_note, currency, goods_amount, discount_amount, shipping_fee_amount, shipping_discount_amount,
    total_amount, version, placed_at)
  values (shop, order_id, no, customer, 'open', 'unpaid', 'unshipped', 'none', method, 'sandbox', '線上付款（測試）', 'before_delivery', shipping, 'none', 'bench',
    'zh-TW', 'customer-1@mail.test', '王小明', '+886912345678', '110', '台北市', '信義區', '市府路 1 號', '', '', 'TWD', 590, 0, 0, 0, 590, 1, now());
  insert into order_lines (shop_id, id, order_id, position, kind, product_id, variant_id, product_name, variant_name, sku, unit_price_amount, quantity,
    shipped_quantity, returned_quantity, discount_amount)
  values (shop, line, order_id, 1, 'normal', product, variant, '商品 0a1b2c3d', '', 'SKU-0a1b2c3d-1', 590, 1, 0, 0, 0);
  update carts set version = version + 1, coupon_code = null, updated_at = now() where shop_id = shop and id = cart;
  delete from cart_lines where shop_id = shop and cart_id = cart;
  perform bench.note(shop, order_id, 'placed');
  perform bench.answered(shop);
end $$;

create or replace function bench.start_payment(shop uuid, order_id uuid, payment uuid, payment_reference text) returns void language plpgsql as $$
begin
  insert into payments (shop_id, id, order_id, provider, reference, amount, currency, status, expires_at, created_at)
  values (shop, payment, order_id, 'sandbox', payment_reference, 590, 'TWD', 'pending', now() + interval '30 minutes', now());
  perform bench.answered(shop);
end $$;

create or replace function bench.book(shop uuid, order_id uuid, payment uuid, payment_reference text) returns void language plpgsql as $$
begin
  insert into payment_notices (shop_id, id, provider, notice_key, content_hash, payment_id, order_id, verdict, amount, currency, details, deliveries, received_at, last_received_at)
  values (shop, gen_random_uuid(), 'sandbox', payment_reference, uuid_send(payment), payment, order_id, 'booked', 590, 'TWD', '{"outcome": "paid"}', 1, now(), now());
  update payments set status = 'paid', paid_at = now(), provider_reference = 'T' || payment_reference where shop_id = shop and id = payment;
  update orders set payment_status = 'paid', paid_at = now(), version = version + 1 where shop_id = shop and id = order_id;
  perform bench.note(shop, order_id, 'paid');
end $$;

create or replace function bench.close(shop uuid, order_id uuid, line uuid, variant uuid, job uuid) returns void language plpgsql as $$
begin
  update orders set status = 'closed', closed_at = now(), shipping_status = 'shipped', version = version + 1 where shop_id = shop and id = order_id;
  update order_lines set shipped_quantity = quantity where shop_id = shop and id = line;
  perform bench.move_stock(shop, variant, order_id, 'shipped', -1, -1);
  perform bench.note(shop, order_id, 'closed');
  perform bench.answered(shop);
  -- Due tomorrow: the server that runs beside this must not take it.
  insert into pgboss.job_common (id, name, data, policy, start_after) values (job, 'events', jsonb_build_object('orderId', order_id, 'handler', 'serial-codes.issue-codes', 'shopId', shop), 'standard', now() + interval '1 day');
end $$;

create or replace function bench.issue(shop uuid, pool uuid, order_id uuid, line uuid, job uuid) returns void language plpgsql as $$
begin
  update pgboss.job_common set state = 'completed', completed_on = now() where id = job and name = 'events';
  with free as (
    select id from codes where shop_id = shop and pool_id = pool and state = 'free' and is_live order by position limit 1 for no key update skip locked
  ), taken as (
    update codes set state = 'assigned' from free where codes.shop_id = shop and codes.id = free.id
  )
  insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
  select shop, id, pool, 'order_line', line, 1, order_id, now() from free;
  perform bench.note(shop, order_id, 'codes_issued');
end $$;
