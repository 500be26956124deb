-- What buyers say of what they got.

create table product_reviews (
  shop_id uuid not null,
  id uuid not null,
  order_line_id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  customer_id uuid,
  author_name text not null,
  rating int not null,
  body text not null,
  created_at timestamptz not null,
  hidden_at timestamptz,
  constraint product_reviews_pkey primary key (shop_id, id),
  constraint product_reviews_line_key unique (shop_id, order_line_id),
  constraint product_reviews_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint product_reviews_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint product_reviews_rating_check check (rating between 1 and 5),
  constraint product_reviews_body_check check (char_length(body) <= 1000)
);
create index product_reviews_shown_idx on product_reviews (shop_id, product_id, created_at desc, id desc) include (rating) where hidden_at is null;
create index product_reviews_created_at_idx on product_reviews (shop_id, created_at desc, id desc);
create index product_reviews_order_idx on product_reviews (shop_id, order_id);
comment on table product_reviews is 'A buyer''s review (評價) of one line of an order that he has received; one per line, written once (S1-2, S1-5).';
comment on column product_reviews.shop_id is 'Shop.';
comment on column product_reviews.id is 'UUIDv7.';
comment on column product_reviews.order_line_id is 'Line that is reviewed.';
comment on column product_reviews.order_id is 'Its order.';
comment on column product_reviews.product_id is 'Its product, on whose page the review stands.';
comment on column product_reviews.customer_id is 'Who wrote it; null for a guest.';
comment on column product_reviews.author_name is 'Name as it is shown: first character, the rest hidden.';
comment on column product_reviews.rating is 'One to five stars.';
comment on column product_reviews.body is 'What he wrote; may be empty.';
comment on column product_reviews.created_at is 'When it was written.';
comment on column product_reviews.hidden_at is 'Since when the shop does not show it; null while it is shown.';
call make_tenant_table('product_reviews', 'select, insert, update');
