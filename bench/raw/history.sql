-- A shop with years behind it, for the grids of SX-63: `orders` closed and open orders from number `first` on, each with a line, and as
-- many codes in one pool, most of them sent to those orders. Rows as the server writes them, but for what no grid reads.

create schema if not exists bench;

create or replace function bench.history(shop uuid, customer uuid, product uuid, variant uuid, shipping uuid, method uuid, pool uuid, first bigint, many int)
returns void language sql as $$
  insert into orders (shop_id, id, number, customer_id, status, payment_status, shipping_status, return_status, payment_method_id, payment_provider,
    payment_method_name, payment_timing, shipping_method_id, shipping_kind, shipping_method_name, locale, email, recipient_name, recipient_phone,
    postal_code, city, district, street, note, staff_note, currency, goods_amount, discount_amount, shipping_fee_amount, shipping_discount_amount,
    total_amount, version, placed_at, paid_at, closed_at, cancelled_at, printed_at, printed_by_name)
  select shop, md5('o' || n)::uuid, first + n, customer,
    case when n % 1000 < 30 then 'open' when n % 1000 < 60 then 'cancelled' else 'closed' end,
    case when n % 1000 < 50 then 'unpaid' when n % 5000 = 777 then 'partially_refunded' when n % 2500 = 1778 then 'refunded' else 'paid' end,
    case when n % 1000 < 25 then 'unshipped' when n % 1000 < 28 then 'preparing' when n % 1000 < 30 then 'partially_shipped' when n % 1000 < 70 then 'shipped' else 'delivered' end,
    case when n % 700 = 5 then 'requested' when n % 700 = 105 then 'completed' else 'none' end,
    method, 'sandbox', '線上付款', 'before_delivery', shipping, 'home', '宅配', 'zh-TW',
    'customer-' || n::bigint * 7919 % 300000 || '@mail.test', '顧客 ' || n, '+8869' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0'),
    '110', '台北市', '信義區', '市府路 1 號', '', '', 'TWD', 590, 0, 0, 0, 590, 3, at,
    case when n % 1000 >= 50 then at end, case when n % 1000 >= 60 then at end, case when n % 1000 between 30 and 59 then at end,
    case when n % 1000 >= 40 then at end, case when n % 1000 >= 40 then '店員' end
  from generate_series(1, many) as n, lateral (select now() - (many - n) * interval '30 seconds' as at) as t;

  insert into order_lines (shop_id, id, order_id, position, kind, product_id, variant_id, product_name, variant_name, sku, unit_price_amount, quantity,
    shipped_quantity, returned_quantity, discount_amount)
  select shop, md5('l' || n)::uuid, md5('o' || n)::uuid, 1, 'normal', product, variant, '商品', '', 'SKU', 590, 1, 1, 0, 0
  from generate_series(1, many) as n;

  insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, ciphertext, key_id, tail, created_at, voided_at)
  select shop, md5('c' || n)::uuid, pool, shop, n, case when n % 5000 = 9 then 'void' when n <= many * 0.9 then 'assigned' else 'free' end, true, shop,
    uuid_send(md5('h' || n)::uuid) || uuid_send(md5('i' || n)::uuid), uuid_send(md5('j' || n)::uuid) || uuid_send(md5('k' || n)::uuid), 'bench', right(md5('c' || n), 4), now(),
    case when n % 5000 = 9 then now() end
  from generate_series(1, many) as n;

  insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
  select shop, md5('c' || n)::uuid, pool, 'order_line', md5('l' || n)::uuid, 1, md5('o' || n)::uuid, now() - (many - n) * interval '30 seconds'
  from generate_series(1, (many * 0.9)::int) as n where n % 5000 <> 9;

  update code_pools set next_position = many + 1 where shop_id = shop and id = pool;
$$;
